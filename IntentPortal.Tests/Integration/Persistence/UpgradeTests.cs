using System.IO.Compression;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>A database of the first release with data is upgraded to this version and works.</summary>
public sealed class UpgradeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filled_database_of_the_first_release_keeps_every_row_and_goes_on_to_work()
    {
        string file = string.Empty;
        await using TestDatabase database = await TestDatabase.OfFileAsync(path => UnpackAsync(file = path));
        // Every follow-up of the demo company after the capture made a promise.
        await TextAsync(file, "UPDATE Intents SET PromiseDueOn = NULL WHERE Id IN (SELECT Id FROM Intents WHERE LastFollowUpAt > StageEnteredAt LIMIT 3)");
        Dictionary<string, long> before = await RowsAsync(file);

        await database.Get<DatabaseMigration>().MigrateAsync(Cancel);

        Dictionary<string, long> after = await RowsAsync(file);
        Assert.All(before, table => Assert.Equal((table.Key, table.Value), (table.Key, after[table.Key])));
        Assert.Equal("ok", await TextAsync(file, "PRAGMA integrity_check"));
        Assert.Null(await TextAsync(file, "PRAGMA foreign_key_check"));
        await SortsByNameAsync(database);
        await OrdersByUrgencyAsync(database);
        await WorksAsync(database);
    }

    // Its records were saved before names had sort keys.
    private static async Task SortsByNameAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        object[] records =
        [
            .. await context.Customers.IgnoreQueryFilters().IgnoreAutoIncludes().ToListAsync(Cancel),
            .. await context.Contacts.IgnoreQueryFilters().ToListAsync(Cancel),
            .. await context.Opportunities.IgnoreAutoIncludes().ToListAsync(Cancel),
            .. await context.People.ToListAsync(Cancel),
        ];
        Assert.Equal(4, records.Select(r => r.GetType()).Distinct().Count());
        Assert.All(records, record => Assert.All(RecordSortKeys.Of(record), key => Assert.Equal(key.Key, context.Entry(record).Property(key.Column).CurrentValue)));
        Assert.All(records, record => Assert.NotEmpty((string)context.Entry(record).Property(ColumnConventions.NameKey).CurrentValue!));
    }

    // Its records were saved before it was stored since when they wait.
    private static async Task OrdersByUrgencyAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        var intents = await context.Intents.IgnoreQueryFilters().IgnoreAutoIncludes()
            .Select(i => new { Stored = i.WaitingSince, i.PromiseDueOn, i.StageEnteredAt, i.LastFollowUpAt }).ToListAsync(Cancel);
        Assert.Contains(intents, i => i.PromiseDueOn is not null);
        Assert.Contains(intents, i => i.PromiseDueOn is null && i.LastFollowUpAt > i.StageEnteredAt);
        Assert.All(intents, i => Assert.Equal(Waiting.Since(i.PromiseDueOn, i.StageEnteredAt, i.LastFollowUpAt), i.Stored));
    }

    // The most common actions: look, search, follow up.
    private static async Task WorksAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        Person admin = await context.People.FirstAsync(p => p.Roles.HasFlag(Roles.Administrator) && p.IsActive, Cancel);
        var queries = database.Get<IIntentQueries>();
        Page<IntentRow> page = await queries.PageAsync(admin.Id, new IntentPageRequest(new IntentFilter()), Cancel);
        Assert.NotEmpty(page.Rows);
        IntentRow open = page.Rows.First(row => row.Status == IntentStatus.New);

        Page<IntentRow> found = await queries.PageAsync(admin.Id, new IntentPageRequest(new IntentFilter { Text = open.Code }), Cancel);
        Assert.Equal(open.Id, Assert.Single(found.Rows).Id);

        Outcome<IntentRef> assigned = await database.Get<IntentService>().AssignAsync(admin.Id, open.Id, admin.Id, Cancel);
        Assert.True(assigned.Succeeded, assigned.Refusal?.ToString());
    }

    // Created by the code of the first release and never regenerated: 120 intents of the demo company.
    private static async Task UnpackAsync(string path)
    {
        await using Stream packed = typeof(UpgradeTests).Assembly.GetManifestResourceStream("first-release.db.gz")!;
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await using FileStream target = File.Create(path);
        await unpacked.CopyToAsync(target, Cancel);
    }

    private static async Task<Dictionary<string, long>> RowsAsync(string file)
    {
        await using SqliteConnection connection = await OpenAsync(file);
        List<string> tables = [];
        await using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%Search%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%'";
            await using SqliteDataReader reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
            {
                tables.Add(reader.GetString(0));
            }
        }

        Dictionary<string, long> rows = [];
        foreach (string table in tables)
        {
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            rows.Add(table, (long)(await command.ExecuteScalarAsync(Cancel))!);
        }

        return rows;
    }

    private static async Task<string?> TextAsync(string file, string statement)
    {
        await using SqliteConnection connection = await OpenAsync(file);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        return (string?)await command.ExecuteScalarAsync(Cancel);
    }

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(Cancel);
        return connection;
    }
}
