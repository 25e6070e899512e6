using IntentPortal.Domain.Customers;
using Microsoft.Data.Sqlite;

namespace IntentPortal.Benchmarks;

/// <summary>The floor of the duplicate check: look-ups by the index of one column each, their rows read and thrown away. Kept open they are prepared once; else each is sent anew, as a request does.</summary>
internal sealed class RawLookUps(
    SqliteConnection connection,
    (string Table, string Column)[] names,
    (string Table, string Column)[] phones,
    (string Table, string Column)[] emails,
    (string Table, string Column)[] nameKeys,
    bool keptOpen) : IDisposable
{
    private readonly SqliteCommand[] ofNames = Prepare(connection, keptOpen, names);
    private readonly SqliteCommand[] ofPhones = Prepare(connection, keptOpen, phones);
    private readonly SqliteCommand[] ofEmails = Prepare(connection, keptOpen, emails);
    private readonly SqliteCommand[] ofNameKeys = Prepare(connection, keptOpen, nameKeys);

    /// <summary>Looks for every sign.</summary>
    public async Task RunAsync(DuplicateSigns signs)
    {
        await LookAsync(ofNames, [signs.NormalName!]);
        await LookAsync(ofPhones, signs.Phones);
        await LookAsync(ofEmails, signs.Emails);
        await LookAsync(ofNameKeys, [.. signs.Profile.NameKeys.Select(key => "n:" + key)]);
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in ofNames.Concat(ofPhones).Concat(ofEmails).Concat(ofNameKeys))
        {
            command.Dispose();
        }
    }

    private static SqliteCommand[] Prepare(SqliteConnection connection, bool once, (string Table, string Column)[] places) =>
    [
        .. places.Select(place =>
        {
            SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT {(place.Table == "Customers" ? "Id" : "CustomerId")} FROM {place.Table} WHERE \"{place.Column}\" = @value LIMIT 20";
            command.Parameters.Add("@value", SqliteType.Text);
            if (once)
            {
                command.Prepare();
            }

            return command;
        }),
    ];

    private async Task LookAsync(SqliteCommand[] lookUps, IReadOnlyList<string> signs)
    {
        foreach (SqliteCommand lookUp in lookUps)
        {
            foreach (string sign in signs)
            {
                using SqliteCommand? anew = keptOpen ? null : Again(lookUp);
                SqliteCommand command = anew ?? lookUp;
                command.Parameters[0].Value = sign;
                await using SqliteDataReader reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    _ = reader.GetString(0);
                }
            }
        }
    }

    private static SqliteCommand Again(SqliteCommand lookUp)
    {
        SqliteCommand command = lookUp.Connection!.CreateCommand();
        command.CommandText = lookUp.CommandText;
        command.Parameters.Add("@value", SqliteType.Text);
        return command;
    }
}
