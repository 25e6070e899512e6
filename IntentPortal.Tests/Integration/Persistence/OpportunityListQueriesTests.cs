using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

public class OpportunityListQueriesTests
{
    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Fact]
    public async Task Every_column_sorts_both_ways_and_pages_neither_overlap_nor_leave_out()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(400, 7, null, Cancel);
        Guid admin = await AdminAsync(database);
        var queries = database.Get<IOpportunityListQueries>();
        int count = await CountAsync(database);
        Assert.InRange(count, 10, 200);
        foreach (bool descending in new[] { false, true })
        {
            foreach (OpportunitySort sort in Enum.GetValues<OpportunitySort>())
            {
                int half = (count / 2) + 1;
                Page<OpportunityRow> first = await queries.PageAsync(admin, new OpportunityPageRequest(new OpportunityFilter(), sort, descending, 0, half), Cancel);
                Page<OpportunityRow> second = await queries.PageAsync(admin, new OpportunityPageRequest(new OpportunityFilter(), sort, descending, half, half), Cancel);
                OpportunityRow[] rows = [.. first.Rows, .. second.Rows];
                Assert.Equal(count, first.Total);
                Assert.Equal(count, rows.Select(r => r.Id).Distinct().Count());
                AssertOrdered(rows, sort, descending);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Each_filter_alone_and_all_together_show_what_they_name(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid north = await database.DepartmentAsync();
        Guid below = await database.DepartmentAsync(north);
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid sales = await database.PersonAsync(Roles.Sales, below);
        Guid source = await database.SourceAsync();
        Guid one = await database.CustomerAsync(source, stage: CustomerStage.Potential);
        Guid other = await database.CustomerAsync(source, stage: CustomerStage.Potential);
        var today = new DateOnly(2026, 9, 10);
        Guid late = await AddAsync(database, "冷库改造", one, sales, below, today.AddDays(-1));
        Guid now = await AddAsync(database, "冷库扩建", other, admin, null, today);
        Guid later = await AddAsync(database, "包装线", one, admin, north, today.AddDays(30));
        var queries = database.Get<IOpportunityListQueries>();
        async Task<IEnumerable<Guid>> IdsAsync(OpportunityFilter filter) => (await queries.PageAsync(admin, new OpportunityPageRequest(filter), Cancel)).Rows.Select(r => r.Id);
        string customerCode = (await queries.PageAsync(admin, new OpportunityPageRequest(new OpportunityFilter { CustomerId = other }), Cancel)).Rows.Single().CustomerCode;

        Assert.Equal([later, now, late], await IdsAsync(new OpportunityFilter()));
        Assert.Equal([now, late], await IdsAsync(new OpportunityFilter { Text = "冷库" }));
        Assert.Equal([now], await IdsAsync(new OpportunityFilter { Text = customerCode }));
        Assert.Equal([late], await IdsAsync(new OpportunityFilter { OwnerId = sales }));
        Assert.Equal([later, late], await IdsAsync(new OpportunityFilter { DepartmentIds = [north] }));
        Assert.Equal([late], await IdsAsync(new OpportunityFilter { DepartmentIds = [below] }));
        Assert.Equal([later, late], await IdsAsync(new OpportunityFilter { CustomerId = one }));
        Assert.Equal([now, late], await IdsAsync(new OpportunityFilter { ClosingUntil = today }));
        Assert.Equal([late], await IdsAsync(new OpportunityFilter { OverdueOn = today }));
        Assert.Equal([later, now, late], await IdsAsync(new OpportunityFilter { Stages = [OpportunityStage.FirstContact] }));
        Assert.Empty(await IdsAsync(new OpportunityFilter { Stages = [OpportunityStage.Won, OpportunityStage.Proposal] }));
        Assert.Equal([late], await IdsAsync(new OpportunityFilter
        {
            Text = "冷库",
            Stages = [OpportunityStage.FirstContact],
            OwnerId = sales,
            DepartmentIds = [north],
            CustomerId = one,
            ClosingUntil = today,
            OverdueOn = today,
        }));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Who_loses_why_is_found_by_product_reason_and_the_days_of_closing_and_told_with_contact_and_reason(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), stage: CustomerStage.Potential);
        Guid contact = await database.ContactAsync(customer, new ContactDetails { Name = "王工" });
        (Guid fan, Guid pump) = (await database.ProductAsync(), await database.ProductAsync());
        (Guid price, Guid late) = (await database.ReasonAsync(ReasonCategory.Lost), await database.ReasonAsync(ReasonCategory.Lost));
        var service = database.Get<OpportunityService>();
        var closing = database.Get<OpportunityCloseService>();
        async Task<Guid> OneAsync(Guid product) => (await service.AddAsync(
            admin,
            new AddOpportunity(customer, new OpportunityDetails { Name = "商机", ContactId = contact, ExpectedAmount = 1m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Lines = [new LineDetails(product, 1m, 1m)] }, null),
            Cancel)).Value!.Id;
        (Guid first, Guid second, Guid won, Guid open) = (await OneAsync(fan), await OneAsync(pump), await OneAsync(fan), await OneAsync(pump));
        Assert.True((await closing.LoseAsync(admin, new LoseOpportunity(first, 1, price, null, []), Cancel)).Succeeded);
        database.Clock.Forward(TimeSpan.FromDays(40));
        DateTimeOffset between = database.Clock.GetUtcNow().AddDays(-1);
        Assert.True((await closing.LoseAsync(admin, new LoseOpportunity(second, 1, late, null, []), Cancel)).Succeeded);
        Assert.True((await closing.WinAsync(admin, won, 1, Cancel)).Succeeded);
        var queries = database.Get<IOpportunityListQueries>();
        async Task<IEnumerable<Guid>> IdsAsync(OpportunityFilter filter) =>
            (await queries.PageAsync(admin, new OpportunityPageRequest(filter, Descending: false), Cancel)).Rows.Select(r => r.Id);

        Assert.Equal([first, won], await IdsAsync(new OpportunityFilter { ProductIds = [fan] }));
        Assert.Equal([first, second, won, open], await IdsAsync(new OpportunityFilter { ProductIds = [fan, pump] }));
        Assert.Equal([second], await IdsAsync(new OpportunityFilter { LostReasonId = late }));
        Assert.Equal([second, won], await IdsAsync(new OpportunityFilter { ClosedFrom = between }));
        Assert.Equal([first], await IdsAsync(new OpportunityFilter { ClosedBefore = between }));
        Assert.Empty(await IdsAsync(new OpportunityFilter { ClosedBefore = between, LostReasonId = late }));
        OpportunityRow row = (await queries.PageAsync(admin, new OpportunityPageRequest(new OpportunityFilter { LostReasonId = price }), Cancel)).Rows.Single();
        Assert.Equal(("王工", (Guid?)price, database.Clock.GetUtcNow().AddDays(-40)), (row.ContactName, row.LostReasonId, row.StageEnteredAt));

        // The columns start at the given day, or at the default number of days back.
        Assert.Equal(0, await LostAsync(between.AddDays(2)));
        Assert.Equal(1, await LostAsync(null));
        Assert.Equal(2, await LostAsync(between.AddDays(-50)));
        async Task<int> LostAsync(DateTimeOffset? from)
        {
            var filter = new OpportunityFilter { ClosedFrom = from };
            IReadOnlyList<OpportunityRow> cards = await queries.CardsAsync(admin, new OpportunityCardPage(filter, OpportunityStage.Lost, 0, 10), Cancel);
            OpportunityHead[] heads = [.. await queries.HeadsAsync(admin, filter, Cancel)];
            Assert.Equal(cards.Count, heads.Single(h => h.Stage == OpportunityStage.Lost).Count);
            Assert.Equal(1, heads.Single(h => h.Stage == OpportunityStage.FirstContact).Count);
            return cards.Count;
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task What_is_promised_sorts_the_earliest_first_with_nothing_promised_last_and_shows_what_is_overdue(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), stage: CustomerStage.Potential);
        DateOnly today = DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime);
        Guid unpromised = await AddAsync(database, "甲", customer, admin, null, today);
        Guid later = await AddAsync(database, "乙", customer, admin, null, today);
        Guid sooner = await AddAsync(database, "丙", customer, admin, null, today);
        var followUps = database.Get<OpportunityFollowUpService>();
        Assert.True((await followUps.MovePromiseAsync(admin, new MovePromise(later, today.AddDays(4), null), Cancel)).Succeeded);
        Assert.True((await followUps.MovePromiseAsync(admin, new MovePromise(sooner, today.AddDays(1), null), Cancel)).Succeeded);
        var queries = database.Get<IOpportunityListQueries>();
        async Task<IEnumerable<Guid>> IdsAsync(OpportunityFilter filter, bool descending) =>
            (await queries.PageAsync(admin, new OpportunityPageRequest(filter, OpportunitySort.PromiseDueOn, descending), Cancel)).Rows.Select(r => r.Id);

        Assert.Equal([sooner, later, unpromised], await IdsAsync(new OpportunityFilter(), descending: false));
        Assert.Equal([later, sooner, unpromised], await IdsAsync(new OpportunityFilter(), descending: true));
        Assert.Equal([sooner], await IdsAsync(new OpportunityFilter { PromiseDueBefore = today.AddDays(4) }, descending: false));
        Assert.Empty(await IdsAsync(new OpportunityFilter { PromiseDueBefore = today.AddDays(1) }, descending: false));
    }

    [Fact]
    public async Task Sales_see_their_own_and_a_manager_the_tree_also_where_a_filter_names_others()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid north = await database.DepartmentAsync();
        Guid below = await database.DepartmentAsync(north);
        Guid south = await database.DepartmentAsync();
        Guid sales = await database.PersonAsync(Roles.Sales, below);
        Guid stranger = await database.PersonAsync(Roles.Sales, south);
        Guid manager = await database.PersonAsync(Roles.SalesManager, north);
        Guid designer = await database.PersonAsync(Roles.ProductDesigner);
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), stage: CustomerStage.Potential);
        Guid own = await AddAsync(database, "甲", customer, sales, below, new DateOnly(2026, 9, 1));
        Guid foreign = await AddAsync(database, "乙", customer, stranger, south, new DateOnly(2026, 9, 1));
        var queries = database.Get<IOpportunityListQueries>();
        async Task<IEnumerable<Guid>> IdsAsync(Guid actor, OpportunityFilter? filter = null) => (await queries.PageAsync(actor, new OpportunityPageRequest(filter ?? new OpportunityFilter()), Cancel)).Rows.Select(r => r.Id);

        Assert.Equal([own], await IdsAsync(sales));
        Assert.Equal([own], await IdsAsync(manager));
        Assert.Equal([foreign], await IdsAsync(stranger));
        Assert.Empty(await IdsAsync(designer));
        Assert.Empty(await IdsAsync(sales, new OpportunityFilter { OwnerId = stranger }));
        Assert.Empty(await IdsAsync(manager, new OpportunityFilter { DepartmentIds = [south] }));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Stages_are_counted_and_summed_under_the_viewers_rights_and_closed_ones_leave_after_their_days(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid north = await database.DepartmentAsync();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid sales = await database.PersonAsync(Roles.Sales, north);
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), stage: CustomerStage.Potential);
        Guid late = await AddAsync(database, "甲", customer, sales, north, new DateOnly(2026, 9, 9), 100.25m);
        Guid soon = await AddAsync(database, "乙", customer, sales, north, new DateOnly(2026, 9, 1), 200.50m);
        Guid others = await AddAsync(database, "丙", customer, admin, null, new DateOnly(2026, 9, 5), 1_000m);
        var queries = database.Get<IOpportunityListQueries>();
        async Task<OpportunityHead> HeadAsync(Guid actor, OpportunityStage stage, OpportunityFilter? filter = null) =>
            (await queries.HeadsAsync(actor, filter ?? new OpportunityFilter(), Cancel)).Single(head => head.Stage == stage);
        async Task<IEnumerable<Guid>> CardsAsync(Guid actor, OpportunityStage stage, int skip = 0, int take = 10) =>
            (await queries.CardsAsync(actor, new OpportunityCardPage(new OpportunityFilter(), stage, skip, take), Cancel)).Select(card => card.Id);

        Assert.Equal(OpportunityColumns.All, (await queries.HeadsAsync(sales, new OpportunityFilter(), Cancel)).Select(head => head.Stage));
        Assert.Equal(new OpportunityHead(OpportunityStage.FirstContact, 2, 300.75m), await HeadAsync(sales, OpportunityStage.FirstContact));
        Assert.Equal(new OpportunityHead(OpportunityStage.FirstContact, 3, 1_300.75m), await HeadAsync(admin, OpportunityStage.FirstContact));
        Assert.Equal(new OpportunityHead(OpportunityStage.FirstContact, 1, 1_000m), await HeadAsync(admin, OpportunityStage.FirstContact, new OpportunityFilter { OwnerId = admin }));
        Assert.Equal([soon, late], await CardsAsync(sales, OpportunityStage.FirstContact));
        Assert.Equal([soon, others, late], await CardsAsync(admin, OpportunityStage.FirstContact));
        Assert.Equal([others], await CardsAsync(admin, OpportunityStage.FirstContact, 1, 1));

        Outcome<OpportunityRef> moved = await database.Get<OpportunityService>().MoveAsync(sales, new MoveOpportunity(late, 1, OpportunityStage.Proposal, null), Cancel);
        Outcome<OpportunityRef> won = await database.Get<OpportunityCloseService>().WinAsync(sales, soon, 1, Cancel);
        Assert.True(moved.Succeeded && won.Succeeded, $"{moved.Refusal} {won.Refusal}");
        Assert.Equal(new OpportunityHead(OpportunityStage.Proposal, 1, 100.25m), await HeadAsync(sales, OpportunityStage.Proposal));
        Assert.Equal(new OpportunityHead(OpportunityStage.Won, 1, 200.50m), await HeadAsync(sales, OpportunityStage.Won));
        Assert.Equal([soon], await CardsAsync(admin, OpportunityStage.Won));

        database.Clock.Forward(TimeSpan.FromDays(OpportunityColumns.ClosedDays + 1));
        Assert.Equal(new OpportunityHead(OpportunityStage.Won, 0, 0), await HeadAsync(sales, OpportunityStage.Won));
        Assert.Empty(await CardsAsync(admin, OpportunityStage.Won));
        Assert.Equal(1, (await HeadAsync(sales, OpportunityStage.Proposal)).Count);
    }

    [Fact]
    public async Task An_export_has_every_row_of_the_view_in_the_order_of_the_view_and_is_in_the_ledger_before()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(6_000, 7, null, Cancel);
        Guid admin = await AdminAsync(database);
        var request = new OpportunityPageRequest(new OpportunityFilter(), OpportunitySort.ExpectedAmount, Descending: false);

        List<OpportunityRow> rows = await (await database.Get<OpportunityExportService>().ExportAsync(admin, request, "sort=ExpectedAmount", Cancel)).Value!.ToListAsync(Cancel);

        Page<OpportunityRow> page = await database.Get<IOpportunityListQueries>().PageAsync(admin, request with { Skip = rows.Count - 100, Take = 200 }, Cancel);
        // More rows than are read at once.
        Assert.InRange(rows.Count, 501, Limits.CountedRows);
        Assert.Equal(page.Total, rows.Count);
        Assert.Equal(page.Rows, rows.TakeLast(100));
        await using PortalDbContext context = await database.OpenAsync();
        ChangeLine line = await context.ChangeLines.SingleAsync(l => l.Kind == ChangeKind.Exported, Cancel);
        Assert.Contains("sort=ExpectedAmount", line.Values, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void AssertOrdered(OpportunityRow[] rows, OpportunitySort sort, bool descending)
    {
        Func<OpportunityRow, IComparable>? key = sort switch
        {
            OpportunitySort.Stage => r => r.Stage,
            OpportunitySort.ExpectedAmount => r => r.ExpectedAmount,
            OpportunitySort.ExpectedCloseOn => r => r.ExpectedCloseOn,
            OpportunitySort.Probability => r => r.Probability,
            OpportunitySort.CreatedAt => r => r.CreatedAt,
            OpportunitySort.StageEnteredAt => r => r.StageEnteredAt,
            OpportunitySort.BlockedBy => r => r.BlockedBy,
            // The order of texts depends on the database's collation, so it is not checked.
            _ => null,
        };
        if (key is not null)
        {
            IComparable[] keys = [.. rows.Select(key)];
            Assert.Equal(descending ? keys.OrderDescending() : keys.Order(), keys);
        }
    }

    private static async Task<Guid> AddAsync(TestDatabase database, string name, Guid customer, Guid owner, Guid? department, DateOnly closeOn, decimal amount = 100m)
    {
        Outcome<Guid> outcome = await database.Work.RunAsSystemAsync<Guid>(
            async (unit, token) =>
            {
                RecordCode code = await unit.NextCodeAsync(CodeSeries.Opportunity, token);
                Opportunity opportunity = Opportunity.CreateFromIntent(unit.NewId(), code, name, customer, null, null, amount, closeOn, owner, department, unit.Now).Value!;
                unit.Opportunities.Add(opportunity);
                return opportunity.Id;
            },
            Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value;
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Opportunities.CountAsync(Cancel);
    }

    private static async Task<Guid> AdminAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.People.Where(p => p.UserName == "admin1").Select(p => p.Id).SingleAsync(Cancel);
    }
}
