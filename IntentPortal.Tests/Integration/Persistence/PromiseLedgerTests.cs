using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The statistics of kept promises, and who may see them.</summary>
public sealed class PromiseLedgerTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid department;
    private Guid sales;
    private Guid customer;

    private TestDatabase Database => database!;

    private DateOnly Today => DateOnly.FromDateTime(Database.Clock.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        department = await Database.DepartmentAsync();
        sales = await Database.PersonAsync(Roles.Sales, department, "张伟");
        customer = await Database.CustomerAsync(await Database.SourceAsync(), sales, department);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task On_time_is_measured_against_the_day_first_promised_however_often_it_was_moved()
    {
        Guid kept = await PromiseAsync(sales, 2);
        Guid moved = await PromiseAsync(sales, 2);
        Guid late = await PromiseAsync(sales, 2);
        Guid dropped = await PromiseAsync(sales, 2);
        await PromiseAsync(sales, 2);
        await PromiseAsync(sales, 30);
        await ChangeAsync(moved, p => Assert.Null(p.Move(Today.AddDays(6), "客户出差", Now)));
        await ChangeAsync(kept, p => p.Keep(Now));
        await ChangeAsync(dropped, p => p.Drop(Now));
        Database.Clock.Forward(TimeSpan.FromDays(5));
        await ChangeAsync(moved, p => p.Keep(Now));
        await ChangeAsync(late, p => p.Keep(Now));
        Database.Clock.Forward(TimeSpan.FromDays(2));

        PromiseRecord record = Assert.Single(await RecordsAsync(sales));

        Assert.Equal(new PromiseRecord(sales, "张伟", OnTime: 1, Late: 2, Moved: 1, Dropped: 1, Overdue: 1, NeedsHelp: false), record);
        Assert.Equal(33, record.OnTimePercent);
    }

    [Fact]
    public async Task A_follow_up_late_in_the_evening_counts_for_the_day_of_who_looks()
    {
        TimeZoneInfo shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        Guid promise = await PromiseAsync(sales, 0);
        // 23:00 UTC is the next morning in Shanghai.
        Database.Clock.Forward(TimeSpan.FromHours(14));
        await ChangeAsync(promise, p => p.Keep(Now));

        Assert.Equal(1, Assert.Single(await RecordsAsync(sales)).OnTime);
        Assert.Equal(1, Assert.Single(await RecordsAsync(sales, shanghai)).Late);
    }

    [Fact]
    public async Task Who_needs_help_comes_first_and_managers_see_their_tree_and_others_themselves()
    {
        Guid busy = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync(department), "李娜");
        Guid elsewhere = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync(), "王芳");
        Guid manager = await Database.PersonAsync(Roles.SalesManager, department);
        Guid admin = await Database.PersonAsync(Roles.Administrator);
        await ChangeAsync(await PromiseAsync(sales, 1), p => p.Keep(Now));
        await PromiseAsync(elsewhere, 1);
        for (int i = 0; i < 5; i++)
        {
            await PromiseAsync(busy, 1);
        }

        Database.Clock.Forward(TimeSpan.FromDays(3));

        Assert.Equal([("李娜", true), ("张伟", false)], (await RecordsAsync(manager)).Select(r => (r.Name, r.NeedsHelp)));
        Assert.Equal(["李娜", "王芳", "张伟"], (await RecordsAsync(admin)).Select(r => r.Name));
        Assert.Equal(["张伟"], (await RecordsAsync(sales)).Select(r => r.Name));
        Assert.Empty(await RecordsAsync(Guid.NewGuid()));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => Database.Clock.GetUtcNow();

    private Task<IReadOnlyList<PromiseRecord>> RecordsAsync(Guid person, TimeZoneInfo? zone = null) =>
        Database.Get<IPromiseQueries>().RecordsAsync(person, Today.AddDays(-29), Today.AddDays(1), zone ?? TimeZoneInfo.Utc, Cancel);

    private async Task<Guid> PromiseAsync(Guid by, int days)
    {
        Guid id = Guid.CreateVersion7();
        Outcome<Done> made = await Database.Work.RunAsSystemAsync<Done>(
            (unit, _) =>
            {
                unit.Promises.Add(Promise.Make(id, SubjectType.Customer, customer, by, Today.AddDays(days), unit.Now).Value!);
                return Task.FromResult<Outcome<Done>>(Done.Instance);
            },
            Cancel);
        Assert.True(made.Succeeded, made.Refusal?.ToString());
        return id;
    }

    private async Task ChangeAsync(Guid id, Action<Promise> change)
    {
        Outcome<Done> changed = await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                change((await unit.Promises.FindAsync(id, token))!);
                return Done.Instance;
            },
            Cancel);
        Assert.True(changed.Succeeded, changed.Refusal?.ToString());
    }
}
