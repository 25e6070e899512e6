using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.MyDay;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Tests.Security.Rights;

/// <summary>What the first page of the day shows.</summary>
public static class MyDayRightsOperations
{
    private static readonly RightsRow own = new() { Marketing = [Reach.All], Sales = [Reach.All], SalesManager = [Reach.All] };
    private static readonly RightsRow colleagues = new() { Marketing = [Reach.All], SalesManager = [Reach.All] };

    /// <summary>Own promises, about own customers and about those of others.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        Promised("see an own promise about an own customer", own, isOwn: true),
        Promised("see an own promise about a colleague's customer", colleagues, isOwn: false),
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
            Arrange = async (world, actor) =>
            {
                Guid customer = await world.Database.CustomerAsync(world.Source, isOwn ? actor : world.Colleague, world.Department, CustomerStage.Potential);
                return await world.MakeAsync(unit =>
                {
                    Promise promise = Promise.Make(unit.NewId(), AboutKind.Customer, customer, actor, Today(world), unit.Now).Value!;
                    unit.Promises.Add(promise);
                    return Task.FromResult(promise.Id);
                });
            },
        };

    private static DateOnly Today(RightsWorld world) => DateOnly.FromDateTime(world.Database.Clock.GetUtcNow().UtcDateTime);
}
