using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.MyDay;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>What "my day" and the promise statistics show.</summary>
public sealed class MyDayRightsOperations : IRightsOperations
{
    private static readonly RightsRow own = new() { Marketing = [Reach.All], Sales = [Reach.All], SalesManager = [Reach.All] };
    private static readonly RightsRow managers = new() { SalesManager = [Reach.All] };
    private static readonly RightsRow colleagues = new() { Marketing = [Reach.All], SalesManager = [Reach.All] };

    /// <summary>The viewer's promises about their own customers and about those of others.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        Promised("see an own promise about an own customer", own, isOwn: true),
        Promised("see an own promise about a colleague's customer", colleagues, isOwn: false),
        Kept("see how the own promises were kept", RightsTable.AnyRole, isOwn: true),
        Kept("see how a colleague's promises were kept", managers, isOwn: false),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RightsOperation Promised(string name, RightsRow row, bool isOwn) =>
        new(name, $"{nameof(IMyDayQueries)}.{nameof(IMyDayQueries.DayAsync)}", row, async (world, actor, target) =>
        {
            Day day = await world.Database.Get<IMyDayQueries>().DayAsync(actor, Today(world), Cancel);
            return day.Today.Promises.Any(p => p.Id == target.Id) ? null : RefusalCode.NotFound;
        })
        {
            Subject = RightsSubject.Role,
            IsQuery = true,
            Arrange = (world, actor) => PromiseAsync(world, isOwn ? actor : world.Colleague, actor),
        };

    private static RightsOperation Kept(string name, RightsRow row, bool isOwn) =>
        new(name, $"{nameof(IPromiseQueries)}.{nameof(IPromiseQueries.RecordsAsync)}", row, async (world, actor, target) =>
        {
            DateOnly tomorrow = Today(world).AddDays(1);
            IReadOnlyList<PromiseRecord> records = await world.Database.Get<IPromiseQueries>().RecordsAsync(actor, tomorrow.AddDays(-30), tomorrow, TimeZoneInfo.Utc, Cancel);
            return records.Any(r => r.PersonId == (isOwn ? actor : world.Colleague) && r.Overdue > 0) ? null : RefusalCode.NotFound;
        })
        {
            Subject = RightsSubject.Role,
            IsQuery = true,
            Arrange = (world, actor) => PromiseAsync(world, world.Colleague, isOwn ? actor : world.Colleague),
        };

    private static async Task<Guid> PromiseAsync(RightsWorld world, Guid owner, Guid by)
    {
        Guid customer = await world.Database.CustomerAsync(world.Source, owner, world.Department, CustomerStage.Potential);
        return await world.MakeAsync(unit =>
        {
            Promise promise = Promise.Make(unit.NewId(), SubjectType.Customer, customer, by, Today(world), unit.Now).Value!;
            unit.Promises.Add(promise);
            return Task.FromResult(promise.Id);
        });
    }

    private static DateOnly Today(RightsWorld world) => DateOnly.FromDateTime(world.Database.Clock.GetUtcNow().UtcDateTime);
}
