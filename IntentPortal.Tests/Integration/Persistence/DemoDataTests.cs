using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

public class DemoDataTests
{
    [Fact]
    public async Task The_demo_company_is_complete_and_agrees_with_itself()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await database.Get<DemoLoader>().LoadAsync(1500, 7, null, cancel);

        await using PortalDbContext context = await database.OpenAsync();
        Assert.Equal(3, await context.Departments.CountAsync(cancel));
        Assert.Equal(12, await context.People.CountAsync(cancel));
        Assert.Equal(40, await context.Products.CountAsync(cancel));
        Assert.Equal(10, await context.Sources.CountAsync(cancel));
        Assert.Equal(300, await context.Customers.CountAsync(cancel));
        Assert.Equal(1500, await context.Intents.IgnoreQueryFilters().CountAsync(cancel));
        Assert.Equal(Enum.GetValues<CustomerStage>().Order(), (await context.Customers.Select(c => c.Stage).Distinct().ToListAsync(cancel)).Order());
        Assert.True(await context.Customers.AnyAsync(c => c.IsDeactivated, cancel));
        Assert.Equal(Enum.GetValues<IntentStatus>().Order(), (await context.Intents.IgnoreQueryFilters().Select(i => i.Status).Distinct().ToListAsync(cancel)).Order());
        Assert.True(await context.FollowUps.CountAsync(cancel) > 1000);
        Assert.True(await context.Promises.CountAsync(p => p.MovedCount > 0, cancel) > 50);

        // All references are valid, the full-text index contains every intent, and the ledger contains the capture of
        // every one.
        Assert.Empty(await context.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(cancel));
        Assert.Equal(1500, await context.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM IntentSearch").SingleAsync(cancel));
        Assert.Equal(1500, await context.ChangeLines.CountAsync(l => l.Kind == ChangeKind.Captured, cancel));
        var versions = await context.ChangeLines.Where(l => l.RecordKind == RecordKind.Intent).GroupBy(l => l.RecordId).Select(g => new { g.Key, Last = g.Max(l => l.RecordVersion) }).ToListAsync(cancel);
        Dictionary<Guid, long> saved = await context.Intents.IgnoreQueryFilters().ToDictionaryAsync(i => i.Id, i => i.Version, cancel);
        Assert.All(versions, v => Assert.True(v.Last <= saved[v.Key]));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_records_and_another_seed_others()
    {
        Assert.Equal(await FingerprintAsync(7), await FingerprintAsync(7));
        Assert.NotEqual(await FingerprintAsync(7), await FingerprintAsync(8));
    }

    [Fact]
    public async Task Codes_go_on_after_the_demo_data()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await database.Get<DemoLoader>().LoadAsync(50, 7, null, cancel);
        await using PortalDbContext context = await database.OpenAsync();
        Guid person = await context.People.Where(p => p.UserName == "sales1").Select(p => p.Id).SingleAsync(cancel);
        Guid source = await context.Sources.Select(s => s.Id).FirstAsync(cancel);
        Guid customer = await context.Customers.Where(c => c.OwnerId == person && !c.IsDeactivated).Select(c => c.Id).FirstAsync(cancel);

        var captured = await database.Get<IntentService>().CaptureAsync(
            person, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "s", Content = "c", SourceId = source }, customer, null, null, null, []), cancel);

        Assert.True(captured.Succeeded, captured.Refusal?.ToString());
        long highest = await context.Intents.MaxAsync(i => i.Number, cancel);
        Assert.Equal(captured.Value.Id, await context.Intents.Where(i => i.Number == highest).Select(i => i.Id).SingleAsync(cancel));
    }

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task It_is_loaded_on_every_provider(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await database.Get<DemoLoader>().LoadAsync(60, 7, null, cancel);

        await using PortalDbContext context = await database.OpenAsync();
        Assert.Equal((60, 12), (await context.Intents.IgnoreQueryFilters().CountAsync(cancel), await context.Customers.CountAsync(cancel)));
    }

    [Fact]
    public async Task After_a_passing_fault_it_is_written_again_from_the_start()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await using TestDatabase node = database.WithRetries();
        var fault = new FaultOnce();

        await node.Get<DemoLoader>().LoadAsync(60, 7, fault, TestContext.Current.CancellationToken);

        Assert.Equal(2, fault.Reports);
        Assert.Equal(await FingerprintAsync(7), await FingerprintAsync(database));
    }

    private static async Task<string> FingerprintAsync(int seed)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(60, seed, null, TestContext.Current.CancellationToken);
        return await FingerprintAsync(database);
    }

    private static async Task<string> FingerprintAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        var intents = await context.Intents.IgnoreQueryFilters().OrderBy(i => i.Number).Select(i => new { i.Id, i.Code, i.Subject, i.CustomerId, i.Status, i.Version }).ToListAsync();
        var customers = await context.Customers.OrderBy(c => c.Number).Select(c => new { c.Id, c.Name, c.Phone, c.Address }).ToListAsync();
        return string.Join('\n', intents) + string.Join('\n', customers);
    }

    private sealed class FaultOnce : IProgress<int>
    {
        public int Reports { get; private set; }

        public void Report(int value)
        {
            if (++Reports == 1)
            {
                throw new TimeoutException("The connection was lost.");
            }
        }
    }
}
