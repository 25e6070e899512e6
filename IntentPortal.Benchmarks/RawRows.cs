using Microsoft.Data.Sqlite;

namespace IntentPortal.Benchmarks;

/// <summary>
/// The rows of the last commit, read once and then inserted repeatedly under new identities by prepared raw SQL.
/// </summary>
internal sealed class RawRows
{
    private readonly SqliteConnection connection;
    private readonly List<(string Table, List<string> Columns, object[] Values)> rows = [];
    private long next = 9_000_000_000_000;

    public RawRows(SqliteConnection connection, IReadOnlyList<string> tables)
    {
        this.connection = connection;
        foreach (string table in tables)
        {
            using SqliteCommand read = connection.CreateCommand();
            read.CommandText = $"SELECT * FROM {table} ORDER BY rowid DESC LIMIT 1";
            using SqliteDataReader reader = read.ExecuteReader();
            reader.Read();
            object[] values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add((table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], values));
        }
    }

    public async Task InsertCopyAsync()
    {
        next++;
        string id = Guid.CreateVersion7().ToString().ToUpperInvariant();
        string changeId = Guid.CreateVersion7().ToString().ToUpperInvariant();
        await using SqliteTransaction transaction = connection.BeginTransaction();
        foreach ((string table, List<string> columns, object[] values) in rows)
        {
            await using SqliteCommand insert = connection.CreateCommand();
            insert.Transaction = transaction;
            List<int> written = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i] != "Sequence")];
            insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", written.Select(i => $"\"{columns[i]}\""))}) VALUES ({string.Join(", ", written.Select(i => $"@p{i}"))})";
            foreach (int i in written)
            {
                insert.Parameters.AddWithValue($"@p{i}", (table, columns[i]) switch
                {
                    ("Intents", "Id") => id,
                    ("Intents", "Code") => $"RAW-{next}",
                    ("Intents", "Number") => next,
                    ("Changes", "Id") or ("ChangeLines", "ChangeId") => changeId,
                    _ => values[i],
                });
            }

            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}
