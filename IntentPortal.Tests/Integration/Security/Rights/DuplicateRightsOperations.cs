using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Customers.Duplicates;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>Hand-overs, probable pairs, and marking customers as distinct.</summary>
public sealed class DuplicateRightsOperations : IRightsOperations
{
    private static readonly RightsRow ownersOnly = new() { Sales = [Reach.All], SalesManager = [Reach.All] };
    private static readonly RightsRow managers = new() { SalesManager = [Reach.All] };
    private static readonly RightsRow seeColleagues = new() { Marketing = [Reach.All], SalesManager = [Reach.All] };

    /// <summary>All operations.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        Service("ask for a colleague's customer", $"{nameof(HandOverService)}.{nameof(HandOverService.RequestAsync)}", ownersOnly, async (world, actor, customer) =>
            (await world.Database.Get<HandOverService>().RequestAsync(actor, customer, "以前是我跟的", Cancel)).Refusal?.Code) with { Arrange = (world, _) => CustomerAsync(world, world.Colleague) },
        Answer("hand the own customer over", accept: true, RightsTable.AnyRole) with { Arrange = (world, actor) => RequestAsync(world, actor) },
        Answer("decline to hand the own customer over", accept: false, RightsTable.AnyRole) with { Arrange = (world, actor) => RequestAsync(world, actor) },
        Answer("hand a colleague's customer over", accept: true, managers) with { Arrange = (world, _) => RequestAsync(world, world.Colleague), WhenDenied = RefusalCode.NotFound },
        Service("say that a colleague's customers are not the same", $"{nameof(DistinctPairService)}.{nameof(DistinctPairService.SayAsync)}", seeColleagues, async (world, actor, customer) =>
            (await world.Database.Get<DistinctPairService>().SayAsync(actor, customer, await TwinOf(world, customer), "两家公司", Cancel)).Refusal?.Code)
            with { Arrange = PairAsync, WhenDenied = RefusalCode.NotFound },
        Service("take back that a colleague's customers are not the same", $"{nameof(DistinctPairService)}.{nameof(DistinctPairService.TakeBackAsync)}", seeColleagues, async (world, actor, customer) =>
            (await world.Database.Get<DistinctPairService>().TakeBackAsync(actor, await TwinOf(world, customer), customer, Cancel)).Refusal?.Code)
            with { Arrange = SaidAsync, WhenDenied = RefusalCode.NotFound },
        Query("see that a colleague's customers are not the same", nameof(IDuplicateQueries.DistinctPairsAsync), seeColleagues, async (world, actor, customer) =>
            (await Queries(world).DistinctPairsAsync(actor, customer, Cancel)).Count == 1) with { Arrange = SaidAsync },
        Query("see the duplicates of a colleague's customer", nameof(IDuplicateQueries.OfCustomerAsync), seeColleagues, async (world, actor, customer) =>
            (await Queries(world).OfCustomerAsync(actor, customer, Cancel)).Count == 1) with { Arrange = PairAsync },
        Query("see what an edit makes a colleague's customer look like", nameof(IDuplicateQueries.OfEditAsync), seeColleagues, async (world, actor, customer) =>
            (await Queries(world).OfEditAsync(actor, customer, await TwinEditAsync(world, customer), Cancel)).Count == 1) with { Arrange = PairAsync },
        Query("see a probable pair", nameof(IDuplicateQueries.PairsAsync), managers, async (world, actor, customer) =>
            (await Queries(world).PairsAsync(actor, 0, 200, Cancel)).Rows.Any(p => p.One.Id == customer || p.Other.Id == customer)) with { Arrange = PairAsync },
        Query("see a request for the own customer", nameof(IDuplicateQueries.HandOversAsync), RightsTable.AnyRole, async (world, actor, request) =>
            (await Queries(world).HandOversAsync(actor, Cancel)).Waiting.Any(r => r.Id == request)) with { Arrange = (world, actor) => RequestAsync(world, actor) },
        Query("see a request for a colleague's customer", nameof(IDuplicateQueries.HandOversAsync), managers, async (world, actor, request) =>
            (await Queries(world).HandOversAsync(actor, Cancel)).Waiting.Any(r => r.Id == request)) with { Arrange = (world, _) => RequestAsync(world, world.Colleague) },
        Query("see an answered request for the own customer", nameof(IDuplicateQueries.HandOversAsync), RightsTable.AnyRole, async (world, actor, request) =>
            (await Queries(world).HandOversAsync(actor, Cancel)).Answered.Any(r => r.Id == request)) with { Arrange = (world, actor) => AnsweredAsync(world, actor) },
        Query("see an answered request for a colleague's customer", nameof(IDuplicateQueries.HandOversAsync), managers, async (world, actor, request) =>
            (await Queries(world).HandOversAsync(actor, Cancel)).Answered.Any(r => r.Id == request)) with { Arrange = (world, _) => AnsweredAsync(world, world.Colleague) },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IDuplicateQueries Queries(RightsWorld world) => world.Database.Get<IDuplicateQueries>();

    private static RightsOperation Answer(string name, bool accept, RightsRow row) =>
        Service(name, $"{nameof(HandOverService)}.{nameof(HandOverService.AnswerAsync)}", row, async (world, actor, request) =>
            (await world.Database.Get<HandOverService>().AnswerAsync(actor, new AnswerHandOver(request, 1, accept, "好"), Cancel)).Refusal?.Code);

    private static RightsOperation Service(string name, string method, RightsRow row, Func<RightsWorld, Guid, Guid, Task<RefusalCode?>> attempt) =>
        new(name, method, row, (world, actor, target) => attempt(world, actor, target.Id)) { Subject = RightsSubject.Role };

    private static RightsOperation Query(string name, string method, RightsRow row, Func<RightsWorld, Guid, Guid, Task<bool>> shows) =>
        new(name, $"{nameof(IDuplicateQueries)}.{method}", row, async (world, actor, target) => await shows(world, actor, target.Id) ? null : RefusalCode.NotFound)
        {
            Subject = RightsSubject.Role,
            IsQuery = true,
        };

    private static Task<Guid> CustomerAsync(RightsWorld world, Guid owner, string? name = null) =>
        world.Database.CustomerAsync(world.Source, owner, world.Department, details: new CustomerDetails { Name = name ?? UnrelatedNames.Next() });

    // The request comes from a person of another department who cannot see the customer otherwise.
    private static async Task<Guid> RequestAsync(RightsWorld world, Guid owner)
    {
        Guid customer = await CustomerAsync(world, owner);
        return await world.MakeAsync(async unit =>
        {
            Guid asker = owner == world.Colleague ? world.Boss : world.Colleague;
            HandOverRequest request = HandOverRequest.Ask(unit.NewId(), (await unit.Customers.FindAsync(customer, Cancel))!, asker, "以前是我跟的", unit.Now).Value!;
            unit.HandOvers.Add(request);
            return request.Id;
        });
    }

    private static async Task<Guid> AnsweredAsync(RightsWorld world, Guid owner)
    {
        Guid request = await RequestAsync(world, owner);
        return await world.MakeAsync(async unit =>
        {
            Assert.Null((await unit.HandOvers.FindAsync(request, Cancel))!.Close(false, "还在跟进", world.Designer, unit.Now));
            return request;
        });
    }

    private static async Task<Guid> PairAsync(RightsWorld world, Guid actor)
    {
        // A unique name that only its twin shares.
        string name = $"双生{Guid.NewGuid():N}";
        Guid one = await CustomerAsync(world, world.Colleague, name + "有限公司");
        Guid other = await CustomerAsync(world, world.Colleague, name + "股份有限公司");
        await using PortalDbContext context = await world.Database.OpenAsync();
        context.Add(new DuplicatePair(one, other, new DuplicateScore([new DuplicateScorePart(MatchCriterion.Name, 50)])));
        await context.SaveChangesAsync(Cancel);
        return one;
    }

    private static async Task<Guid> SaidAsync(RightsWorld world, Guid actor)
    {
        Guid customer = await PairAsync(world, actor);
        Guid twin = await TwinOf(world, customer);
        return await world.MakeAsync(async unit =>
        {
            unit.DistinctPairs.Add(DistinctPair.Say(
                unit.NewId(), (await unit.Customers.FindAsync(customer, Cancel))!, (await unit.Customers.FindAsync(twin, Cancel))!, "两家公司", world.Colleague, unit.Now).Value!);
            return customer;
        });
    }

    // Gives the customer another name; the edit then makes it look like its twin.
    private static async Task<NewMatchesAfterEdit> TwinEditAsync(RightsWorld world, Guid customer)
    {
        await using PortalDbContext context = await world.Database.OpenAsync();
        return NewMatchesAfterEdit.Of(new CustomerDetails { Name = "从前的名称" }, new CustomerDetails { Name = context.Customers.Single(c => c.Id == customer).Name }, [])!;
    }

    private static async Task<Guid> TwinOf(RightsWorld world, Guid customer)
    {
        await using PortalDbContext context = await world.Database.OpenAsync();
        DuplicatePair pair = context.DuplicatePairs.Single(p => p.OneId == customer || p.OtherId == customer);
        return pair.OneId == customer ? pair.OtherId : pair.OneId;
    }
}
