using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Suggestions that block opportunities are saved from the start, and shown to people who may see them.
/// </summary>
public class BlockingLinksTests
{
    private static readonly OpportunityDetails details = new() { Name = "冷库改造", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Probability = 35 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_open_opportunity_is_blocked_lost_for_it_and_still_blocked_when_it_is_reopened(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Guid admin, OpportunityRef opportunity) = await OneAsync(database);
        (Guid one, Guid other, Guid third) = (await database.SuggestionAsync(), await database.SuggestionAsync(), await database.SuggestionAsync());
        Guid reason = await database.ReasonAsync(ReasonCategory.Lost);
        var service = database.Get<OpportunityService>();
        var closing = database.Get<OpportunityCloseService>();

        await DoneAsync(service.EditAsync(admin, new EditOpportunity(opportunity.Id, 1, details with { BlockedBy = [one, other, one] }), Cancel));
        Assert.Equal([one, other], await BlocksAsync(database, admin, opportunity));
        await DoneAsync(service.EditAsync(admin, new EditOpportunity(opportunity.Id, 2, details with { BlockedBy = [other] }), Cancel));
        Assert.Equal([other], await BlocksAsync(database, admin, opportunity));
        await DoneAsync(closing.LoseAsync(admin, new LoseOpportunity(opportunity.Id, 3, reason, "没有低温版", [other, third]), Cancel));
        Assert.Equal([other, third], await BlocksAsync(database, admin, opportunity));
        await DoneAsync(closing.ReopenAsync(admin, opportunity.Id, 4, "客户又来了", Cancel));
        Assert.Equal([other, third], await BlocksAsync(database, admin, opportunity));

        IReadOnlyList<ChangeLine> lines = await database.LinesAsync(opportunity.Id);
        Assert.Equal(3, lines.Count(l => l.Values.Contains("\"BlockedBy\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_list_counts_them_and_finds_what_is_blocked(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Guid admin, OpportunityRef blocked) = await OneAsync(database);
        (_, OpportunityRef free) = await OneAsync(database);
        await DoneAsync(database.Get<OpportunityService>().EditAsync(
            admin, new EditOpportunity(blocked.Id, 1, details with { BlockedBy = [await database.SuggestionAsync(), await database.SuggestionAsync()] }), Cancel));
        var queries = database.Get<IOpportunityListQueries>();
        async Task<IEnumerable<(string, int)>> RowsAsync(OpportunityFilter filter) =>
            (await queries.PageAsync(admin, new OpportunityPageRequest(filter, OpportunitySort.BlockedBy), Cancel)).Rows.Select(r => (r.Code, r.BlockedBy));

        Assert.Equal([(blocked.Code, 2), (free.Code, 0)], await RowsAsync(new OpportunityFilter()));
        Assert.Equal([(blocked.Code, 2)], await RowsAsync(new OpportunityFilter { Blocked = true }));
        Assert.Equal(1, (await queries.HeadsAsync(admin, new OpportunityFilter { Blocked = true }, Cancel)).Sum(head => head.Count));
        Assert.Equal(2, (await queries.AllAsync(admin, new OpportunityPageRequest(new OpportunityFilter { Blocked = true }), Cancel).SingleAsync(Cancel)).BlockedBy);
    }

    [Fact]
    public async Task Too_many_and_unknown_ones_are_refused()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid admin, OpportunityRef opportunity) = await OneAsync(database);
        Guid reason = await database.ReasonAsync(ReasonCategory.Lost);
        IReadOnlyList<Guid> many = [.. Enumerable.Range(0, Limits.Products + 1).Select(_ => Guid.NewGuid())];

        Refusal edited = (await database.Get<OpportunityService>().EditAsync(admin, new EditOpportunity(opportunity.Id, 1, details with { BlockedBy = many }), Cancel)).Refusal!;
        Refusal lost = (await database.Get<OpportunityCloseService>().LoseAsync(admin, new LoseOpportunity(opportunity.Id, 1, reason, null, many), Cancel)).Refusal!;
        Refusal unknown = (await database.Get<OpportunityService>().EditAsync(admin, new EditOpportunity(opportunity.Id, 1, details with { BlockedBy = [many[0]] }), Cancel)).Refusal!;
        Refusal lines = (await database.Get<OpportunityService>().EditAsync(
            admin, new EditOpportunity(opportunity.Id, 1, details with { Lines = [.. many.Select(id => new LineDetails(id, 1m, 1m))] }), Cancel)).Refusal!;

        Assert.All(new[] { edited, lost }, r => Assert.Equal(("BlockedBy", FieldProblemKind.TooMany), (Assert.Single(r.Problems).Field, r.Problems[0].Kind)));
        Assert.Equal(RefusalCode.ValueRetired, unknown.Code);
        Assert.Equal(("Lines", FieldProblemKind.TooMany), (Assert.Single(lines.Problems).Field, lines.Problems[0].Kind));
    }

    [Fact]
    public async Task Who_sees_neither_the_origin_intent_nor_a_suggestion_is_told_of_neither()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Blocked blocked = await BlockedAsync(database);
        var queries = database.Get<IOpportunityQueries>();

        OpportunityDetail limited = (await queries.DetailAsync(blocked.Sales, blocked.Code, Cancel))!;
        OpportunityDetail whole = (await queries.DetailAsync(blocked.Admin, blocked.Code, Cancel))!;

        Assert.Null(limited.OriginIntent);
        Assert.Equal((blocked.Seen, 2), (Assert.Single(limited.BlockedBy).Id, limited.Details.BlockedBy.Count));
        Assert.Equal((blocked.Foreign.Code, 2), (whole.OriginIntent?.Code, whole.BlockedBy.Count));
    }

    [Fact]
    public async Task The_timeline_names_the_records_that_it_speaks_of_as_far_as_the_viewer_sees_them()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Blocked blocked = await BlockedAsync(database);
        var queries = database.Get<IOpportunityQueries>();
        async Task<HashSet<Guid>> NamedAsync(Guid actor) =>
            [.. (await queries.TimelineAsync(actor, (await queries.DetailAsync(actor, blocked.Code, Cancel))!.Id, 10, Cancel)).SelectMany(i => i.Line!.Names.Keys)];
        IReadOnlyDictionary<Guid, string> ledger = Assert.Single(
            (await database.Get<IAdministrationQueries>().LedgerAsync(blocked.Admin, new LedgerFilter { RecordKind = RecordKind.Opportunity, Kind = ChangeKind.Added }, 0, 10, Cancel)).Value!.Rows).Names;

        Assert.Equal([blocked.Customer, blocked.Seen], (await NamedAsync(blocked.Sales)).Order());
        Assert.Equal(new[] { blocked.Customer, blocked.Seen, blocked.Unseen, blocked.Foreign.Id }.Order(), (await NamedAsync(blocked.Admin)).Order());
        Assert.Equal($"{blocked.Foreign.Code} {blocked.Foreign.Subject}", ledger[blocked.Foreign.Id]);
        Assert.StartsWith("JY-", ledger[blocked.Seen], StringComparison.Ordinal);
        Assert.StartsWith("KH-", ledger[blocked.Customer], StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<Guid>> BlocksAsync(TestDatabase database, Guid actor, OpportunityRef opportunity) =>
        (await database.Get<IOpportunityQueries>().DetailAsync(actor, opportunity.Code, Cancel))!.BlockedBy.Select(s => s.Id);

    private static async Task DoneAsync(Task<Outcome<OpportunityRef>> doing)
    {
        Outcome<OpportunityRef> outcome = await doing;
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
    }

    private static async Task<(Guid Admin, OpportunityRef Opportunity)> OneAsync(TestDatabase database)
    {
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), stage: CustomerStage.Potential);
        Outcome<OpportunityRef> added = await database.Get<OpportunityService>().AddAsync(admin, new AddOpportunity(customer, details, null), Cancel);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        return (admin, added.Value);
    }

    private static async Task<Blocked> BlockedAsync(TestDatabase database)
    {
        Guid department = await database.DepartmentAsync();
        (Guid admin, Guid sales, Guid colleague) = (await database.PersonAsync(Roles.Administrator), await database.PersonAsync(Roles.Sales, department), await database.PersonAsync(Roles.Sales, department));
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, sales, department, CustomerStage.Potential);
        Intent foreign = await database.IntentAsync(customer, source, colleague, colleague, department);
        (Guid seen, Guid unseen) = (await database.SuggestionAsync(owner: sales), await database.SuggestionAsync());
        Outcome<string> code = await database.Work.RunAsSystemAsync<string>(
            async (unit, token) =>
            {
                Opportunity opportunity = Opportunity.CreateFromIntent(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, token), "商机", customer, null, foreign.Id, 5m, new DateOnly(2026, 9, 1), sales, department, unit.Now).Value!;
                Assert.Null(opportunity.Edit(opportunity.Details with { BlockedBy = [seen, unseen] }));
                unit.Opportunities.Add(opportunity);
                return opportunity.Code;
            },
            Cancel);
        return new Blocked(admin, sales, customer, foreign, seen, unseen, code.Value!);
    }

    private sealed record Blocked(Guid Admin, Guid Sales, Guid Customer, Intent Foreign, Guid Seen, Guid Unseen, string Code);
}
