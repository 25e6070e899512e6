using System.Data.Common;
using System.Text.RegularExpressions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// Suspends the full-text indexes on SQLite while very many rows are written, and fills them afterwards with one
/// statement each. With triggers, FTS5 flushes its buffer after every row. With one statement for all rows it flushes
/// once for each megabyte, which is several times faster.
/// </summary>
internal sealed partial class SearchIndexPause
{
    private readonly PortalDbContext context;
    private readonly IReadOnlyList<(string Name, string Table, string Sql)> triggers;

    private SearchIndexPause(PortalDbContext context, IReadOnlyList<(string Name, string Table, string Sql)> triggers)
    {
        this.context = context;
        this.triggers = triggers;
    }

    /// <summary>
    /// Drops the triggers that add new rows to the indexes. Runs in the caller's transaction, so that a rollback
    /// restores them.
    /// </summary>
    public static async Task<SearchIndexPause> BeginAsync(PortalDbContext context, CancellationToken cancel)
    {
        IReadOnlyList<(string Name, string Table, string Sql)> triggers = context.WritersAreSerial ? SearchIndexScript.InsertTriggers : [];
        foreach ((string name, _, _) in triggers)
        {
            await ExecuteAsync(context, $"DROP TRIGGER {name}", cancel);
        }

        return new SearchIndexPause(context, triggers);
    }

    /// <summary>
    /// Indexes all rows of the tables, including those that existed before, and restores the triggers.
    /// </summary>
    public async Task EndAsync(CancellationToken cancel)
    {
        foreach ((_, string table, string sql) in triggers)
        {
            foreach (Match insert in Inserts().Matches(sql))
            {
                string into = insert.Groups["index"].Value;
                await ExecuteAsync(context, IsPlain(into) ? $"DELETE FROM {into}" : $"INSERT INTO {into}({into}) VALUES ('delete-all')", cancel);
                // The trigger's expressions for a new row are reused for the rows of the table. They are sorted,
                // because FTS5 buffers rows only in ascending order.
                await ExecuteAsync(context, $"{insert.Groups["into"]} SELECT {insert.Groups["values"]} FROM {table} AS new ORDER BY 1", cancel);
            }

            await ExecuteAsync(context, sql, cancel);
        }
    }

    // The table of contact numbers, which is not an index.
    private static bool IsPlain(string table) => table.EndsWith("Rows", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<into>INSERT INTO (?<index>\w+)\([^)]*\)) VALUES \((?<values>[^;]*)\);")]
    private static partial Regex Inserts();

    private static async Task ExecuteAsync(PortalDbContext context, string sql, CancellationToken cancel)
    {
        await using DbCommand command = Command(context, sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static DbCommand Command(PortalDbContext context, string sql)
    {
        DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }
}
