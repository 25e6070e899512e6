using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Live;

/// <summary>
/// Entries that are committed after one with a higher sequence are delivered too, as can happen on SQL Server. The
/// tests write entries directly, with the sequences that overlapping transactions would have got.
/// </summary>
public class LateCommitTests
{
    [Fact]
    public async Task A_sequence_that_is_committed_after_a_later_one_is_heard_and_only_once()
    {
        await using TestDatabase database = await CreateAsync();
        await database.StartAsync();
        using var listener = new FeedListener(database);
        long last = await LastAsync(database);

        await WriteAsync(database, last + 2);
        Assert.Equal([last + 2], await listener.HeardAsync(1, last));
        await WriteAsync(database, last + 1);
        Assert.Equal([last + 1, last + 2], await listener.HeardAsync(2, last));

        // A duplicate delivery of the earlier entries would arrive before this one.
        await WriteAsync(database, last + 3);
        Assert.Equal([last + 1, last + 2, last + 3], await listener.HeardAsync(3, last));
    }

    [Fact]
    public async Task More_late_ones_than_are_read_at_once_are_all_heard_once()
    {
        const int Late = 720;
        await using TestDatabase database = await CreateAsync();
        await database.StartAsync();
        using var listener = new FeedListener(database);
        long last = await LastAsync(database);
        await WriteAsync(database, last + Late + 1);
        await listener.HeardAsync(1, last);

        await WriteAsync(database, [.. Enumerable.Range(1, Late).Select(i => last + i)]);

        await listener.HeardAsync(Late + 1, last);
        await WriteAsync(database, last + Late + 2);
        Assert.Equal(Enumerable.Range(1, Late + 2).Select(i => last + i), await listener.HeardAsync(Late + 2, last));
    }

    [Fact]
    public async Task What_was_under_way_when_the_node_started_is_heard_though_later_ones_were_there_already()
    {
        await using TestDatabase database = await CreateAsync();
        long last = await LastAsync(database);
        await WriteAsync(database, last + 3);
        using var listener = new FeedListener(database);
        await database.StartAsync();

        await WriteAsync(database, last + 1);
        Assert.Equal([last + 1], await listener.HeardAsync(1, last));
        await WriteAsync(database, last + 2, last + 4);

        Assert.Equal([last + 1, last + 2, last + 4], await listener.HeardAsync(3, last));
    }

    [Fact]
    public async Task A_node_that_starts_while_the_database_is_away_starts_and_tells_what_was_committed_since()
    {
        await using TestDatabase database = await CreateAsync();
        long last = await LastAsync(database);
        using var listener = new FeedListener(database);
        await RunAsync(database, "ALTER TABLE Changes RENAME TO Away");

        await database.StartAsync();
        await RunAsync(database, "ALTER TABLE Away RENAME TO Changes");
        await WriteAsync(database, last + 1);

        Assert.Equal([last + 1], await listener.HeardAsync(1, last));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<TestDatabase> CreateAsync()
    {
        TestDatabase database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, ("Live:PollInterval", "00:00:00.050"));
        await database.SourceAsync();
        return database;
    }

    private static async Task<long> LastAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Changes.MaxAsync(c => c.Sequence, Cancel);
    }

    private static async Task WriteAsync(TestDatabase database, params long[] sequences)
    {
        await using PortalDbContext context = await database.OpenAsync();
        foreach (long sequence in sequences)
        {
            var change = new Change(Guid.NewGuid(), database.Clock.GetUtcNow(), null);
            context.Add(change).Property(c => c.Sequence).CurrentValue = sequence;
        }

        await context.SaveChangesAsync(Cancel);
    }

    private static async Task RunAsync(TestDatabase database, string statement)
    {
        await using PortalDbContext context = await database.OpenAsync();
        await context.Database.ExecuteSqlRawAsync(statement, Cancel);
    }
}
