using System.Data.Common;
using System.Text.RegularExpressions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// Holds the full-text indexes back on SQLite while very many rows are written, and fills them afterwards by one statement each. A trigger makes FTS5 write out what it gathered
/// with every single row; told of all rows at once it gathers a megabyte at a time, which is several times faster.
/// </summary>
internal sealed partial class SearchIndexPause
{
    private readonly PortalDbContext context;
    private readonly List<Trigger> triggers;

    private SearchIndexPause(PortalDbContext context, List<Trigger> triggers)
    {
        this.context = context;
        this.triggers = triggers;
    }

    /// <summary>Takes the triggers away that tell the indexes of new rows. In a transaction of the caller, so that they are back whatever happens.</summary>
    public static async Task<SearchIndexPause> BeginAsync(PortalDbContext context, CancellationToken cancel)
    {
        List<Trigger> triggers = context.WritersAreSerial ? await TriggersAsync(context, cancel) : [];
        foreach (Trigger trigger in triggers)
        {
            await ExecuteAsync(context, $"DROP TRIGGER \"{trigger.Name}\"", cancel);
        }

        return new SearchIndexPause(context, triggers);
    }

    /// <summary>Does for all rows of the tables, those that were there before included, what the triggers would have done for each, and gives them back.</summary>
    public async Task EndAsync(CancellationToken cancel)
    {
        foreach (Trigger trigger in triggers)
        {
            foreach (Match insert in Inserts().Matches(trigger.Sql))
            {
                string into = insert.Groups["index"].Value;
                await ExecuteAsync(context, IsPlain(into) ? $"DELETE FROM {into}" : $"INSERT INTO {into}({into}) VALUES ('delete-all')", cancel);
                // The trigger's words for one new row are read as those for a row of the table. In their order, which FTS5 needs to gather them.
                await ExecuteAsync(context, $"{insert.Groups["into"]} SELECT {insert.Groups["values"]} FROM \"{trigger.Table}\" AS new ORDER BY 1", cancel);
            }

            await ExecuteAsync(context, trigger.Sql, cancel);
        }
    }

    // The numbers of contacts, which are no index.
    private static bool IsPlain(string table) => table.EndsWith("Rows", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<into>INSERT INTO (?<index>\w+)\([^)]*\)) VALUES \((?<values>[^;]*)\);")]
    private static partial Regex Inserts();

    private static async Task<List<Trigger>> TriggersAsync(PortalDbContext context, CancellationToken cancel)
    {
        await using DbCommand command = Command(context, "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%Search\\_Insert' ESCAPE '\\'");
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancel);
        List<Trigger> found = [];
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new Trigger(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return found;
    }

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

    private sealed record Trigger(string Name, string Table, string Sql);
}
