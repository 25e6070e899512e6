using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Live;

public class LiveFeedTests
{
    private const int Writers = 16;
    private const int CapturesEach = 12;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task With_16_writers_on_two_nodes_each_hears_every_entry_of_the_ledger_exactly_once(DatabaseProvider provider)
    {
        await using TestDatabase writing = await TestDatabase.CreateAsync(provider);
        await using TestDatabase other = writing.AnotherNode();
        Guid person = await writing.PersonAsync(Roles.Sales);
        Guid source = await writing.SourceAsync();
        Guid customer = await writing.CustomerAsync(source, person);
        await writing.StartAsync();
        await other.StartAsync();
        using var here = new FeedListener(writing);
        using var there = new FeedListener(other);
        long before = await LastAsync(writing);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => CaptureAsync(writer % 2 == 0 ? writing : other, person, source, customer))));

        List<long> written = await WrittenAsync(writing, before);
        Assert.Equal(Writers * CapturesEach, written.Count);
        Assert.Equal(written, await here.HeardAsync(written.Count, before));
        Assert.Equal(written, await there.HeardAsync(written.Count, before));
    }

    [Fact]
    public async Task A_listener_that_fails_keeps_nobody_else_from_hearing_and_hears_the_next_itself()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, person);
        await database.StartAsync();
        int calls = 0;
        using IDisposable failing = database.Get<ILiveFeed>().Subscribe(_ => Interlocked.Increment(ref calls) == 1 ? throw new InvalidOperationException("out of order") : Task.CompletedTask);
        using var other = new FeedListener(database);
        long before = await LastAsync(database);

        await CaptureAsync(database, person, source, customer);
        Assert.Equal(CapturesEach, (await other.HeardAsync(CapturesEach, before)).Count);
        int failed = calls;
        await CaptureAsync(database, person, source, customer);

        Assert.Equal(2 * CapturesEach, (await other.HeardAsync(2 * CapturesEach, before)).Count);
        Assert.True(failed >= 1);
        Assert.True(calls > failed);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task CaptureAsync(TestDatabase database, Guid person, Guid source, Guid customer)
    {
        var service = database.Get<IntentService>();
        for (int i = 0; i < CapturesEach; i++)
        {
            var outcome = await service.CaptureAsync(
                person, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "同时", Content = "同时", SourceId = source }, customer, null, null, null, []), Cancel);
            Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        }
    }

    private static async Task<long> LastAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Changes.MaxAsync(c => c.Sequence, Cancel);
    }

    private static async Task<List<long>> WrittenAsync(TestDatabase database, long after)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Changes.Where(c => c.Sequence > after).OrderBy(c => c.Sequence).Select(c => c.Sequence).ToListAsync(Cancel);
    }
}
