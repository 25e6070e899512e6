using System.Data.Common;
using System.Text.RegularExpressions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// Holds the full-text indexes back on SQLite while very many rows are written, and fills them afterwards by one
/// statement each. A trigger makes FTS5 write out what it gathered with every single row; told of all rows at once it
/// gathers a megabyte at a time, which is several times faster.
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
    /// Takes the triggers away that tell the indexes of new rows. In a transaction of the caller, so that they are back
    /// whatever happens.
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
    /// Does for all rows of the tables, those that were there before included, what the triggers would have done for
    /// each, and gives them back.
    /// </summary>
    public async Task EndAsync(CancellationToken cancel)
    {
        foreach ((_, string table, string sql) in triggers)
        {
            foreach (Match insert in Inserts().Matches(sql))
            {
                string into = insert.Groups["index"].Value;
                await ExecuteAsync(context, IsPlain(into) ? $"DELETE FROM {into}" : $"INSERT INTO {into}({into}) VALUES ('delete-all')", cancel);
                // The trigger's words for one new row are read as those for a row of the table. In their order, which
                // FTS5 needs to gather them.
                await ExecuteAsync(context, $"{insert.Groups["into"]} SELECT {insert.Groups["values"]} FROM {table} AS new ORDER BY 1", cancel);
            }

            await ExecuteAsync(context, sql, cancel);
        }
    }

    // The numbers of contacts, which are no index.
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
