using System.Data.Common;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// Holds the full-text indexes back on SQLite while very many rows are written, and fills them afterwards by one statement each. A trigger makes FTS5 write out what it gathered
/// with every single row; told of all rows at once it gathers a megabyte at a time, which is several times faster and leaves a tidier index.
/// </summary>
internal sealed class SearchIndexPause
{
    private static readonly (string Table, SearchIndex Index)[] numbered =
    [
        ("Intents", SearchIndex.Intents),
        ("Customers", SearchIndex.Customers),
        ("Customers", SearchIndex.CustomerData),
        ("Opportunities", SearchIndex.Opportunities),
        ("Suggestions", SearchIndex.Suggestions),
    ];

    private readonly PortalDbContext context;
    private readonly List<string> triggers;

    private SearchIndexPause(PortalDbContext context, List<string> triggers)
    {
        this.context = context;
        this.triggers = triggers;
    }

    /// <summary>Takes the triggers away that tell the indexes of new rows; the caller's transaction sees to it that they are back whatever happens.</summary>
    public static async Task<SearchIndexPause> BeginAsync(PortalDbContext context, CancellationToken cancel)
    {
        List<(string Name, string Sql)> found = context.WritersAreSerial ? await TriggersAsync(context, cancel) : [];
        foreach ((string name, _) in found)
        {
            await ExecuteAsync(context, $"DROP TRIGGER \"{name}\"", cancel);
        }

        return new SearchIndexPause(context, [.. found.Select(t => t.Sql)]);
    }

    /// <summary>Fills the indexes with every row there is and gives the triggers back. The tables were empty before.</summary>
    public async Task EndAsync(CancellationToken cancel)
    {
        if (triggers.Count == 0)
        {
            return;
        }

        foreach ((string table, SearchIndex index) in numbered)
        {
            await ExecuteAsync(context, $"INSERT INTO {index.Name}(rowid, Terms) SELECT Number, {index.Column} FROM {table} ORDER BY Number", cancel);
        }

        await ExecuteAsync(context, "INSERT INTO ContactSearchRows(ContactId) SELECT Id FROM Contacts ORDER BY rowid", cancel);
        foreach (SearchIndex index in new[] { SearchIndex.Contacts, SearchIndex.ContactData })
        {
            await ExecuteAsync(
                context,
                $"INSERT INTO {index.Name}(rowid, Terms) SELECT r.Number, c.{index.Column} FROM ContactSearchRows r JOIN Contacts c ON c.Id = r.ContactId ORDER BY r.Number",
                cancel);
        }

        foreach (string trigger in triggers)
        {
            await ExecuteAsync(context, trigger, cancel);
        }
    }

    private static async Task<List<(string Name, string Sql)>> TriggersAsync(PortalDbContext context, CancellationToken cancel)
    {
        await using DbCommand command = Command(context, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%Search\\_Insert' ESCAPE '\\'");
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancel);
        List<(string, string)> found = [];
        while (await reader.ReadAsync(cancel))
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
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
}
