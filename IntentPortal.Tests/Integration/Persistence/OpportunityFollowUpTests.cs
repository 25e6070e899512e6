using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.MyDay;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Opportunities are followed up, and their promises are kept, moved, dropped and handed over like all promises.
/// </summary>
public sealed class OpportunityFollowUpTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid department;
    private Guid source;
    private Guid sales;
    private Guid colleague;
    private Guid manager;
    private Guid customer;
    private OpportunityRef? opportunity;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    private Guid Id => opportunity!.Id;

    private DateOnly Today => DateOnly.FromDateTime(Database.Clock.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        department = await Database.DepartmentAsync();
        source = await Database.SourceAsync();
        sales = await Database.PersonAsync(Roles.Sales, department);
        colleague = await Database.PersonAsync(Roles.Sales, department);
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        customer = await Database.CustomerAsync(source, sales, department, CustomerStage.Potential, details: new CustomerDetails { Name = "青岛蓝海水产有限公司" });
        opportunity = await AddAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task A_follow_up_keeps_the_promise_makes_the_next_one_and_is_on_the_timeline_with_its_contact()
    {
        Guid contact = await Database.ContactAsync(customer, new ContactDetails { Name = "王工" });
        Assert.Null(await MoveAsync(Today.AddDays(1), null));
        DateTimeOffset called = Database.Clock.GetUtcNow().AddHours(3);
        Database.Clock.Forward(TimeSpan.FromDays(2));

        Assert.Null(await FollowUpAsync(at: called, contact: contact, next: Today.AddDays(5), files: [new StoredFile(Guid.NewGuid(), "报价.pdf", 3)]));

        IReadOnlyList<Promise> promises = await PromisesAsync();
        Assert.Equal([(PromiseState.Kept, called), (PromiseState.Planned, (DateTimeOffset?)null)], promises.Select(p => (p.State, p.ClosedAt)));
        Assert.All(promises, p => Assert.Equal((SubjectType.Opportunity, sales), (p.SubjectType, p.ById)));
        TimelineItem item = Assert.Single(await TimelineAsync(), i => i.FollowUp is not null);
        Assert.Equal((called, "王工", "谈了价格", (TimelineSubject?)null), (item.At, item.FollowUp!.ContactName, item.FollowUp.Content, item.FollowUp.About));
        OpportunityDetail detail = await DetailAsync();
        OpportunityRow row = Assert.Single((await Database.Get<IOpportunityListQueries>().PageAsync(sales, new OpportunityPageRequest(new OpportunityFilter()), Cancel)).Rows);
        Assert.Equal((Today.AddDays(5), 0, (DateTimeOffset?)called), (row.PromiseDueOn, row.PromiseMovedCount, row.LastFollowUpAt));
        Assert.Equal((Today.AddDays(5), 0, "报价.pdf"), (detail.PromiseDueOn, detail.PromiseMovedCount, Assert.Single(detail.Attachments).FileName));
        PromiseRecord record = Assert.Single(await Database.Get<IPromiseQueries>().RecordsAsync(sales, Today.AddDays(-29), Today.AddDays(1), TimeZoneInfo.Utc, Cancel));
        Assert.Equal((1, 0), (record.OnTime, record.Late));
    }

    [Fact]
    public async Task A_promise_is_moved_with_a_reason_and_counts_from_the_day_first_promised()
    {
        Assert.Null(await MoveAsync(Today.AddDays(1), null));

        Assert.Equal("MoveReason", Assert.Single((await MoveAsync(Today.AddDays(3), null))!.Problems).Field);
        Assert.Null(await MoveAsync(Today.AddDays(3), "客户出差"));

        Promise promise = Assert.Single(await PromisesAsync());
        Assert.Equal((Today.AddDays(1), Today.AddDays(3), 1, "客户出差"), (promise.FirstDueOn, promise.DueOn, promise.MovedCount, promise.MoveReason));
        OpportunityDetail detail = await DetailAsync();
        Assert.Equal((Today.AddDays(3), 1), (detail.PromiseDueOn, detail.PromiseMovedCount));
        Assert.Equal([ChangeKind.PromiseMade, ChangeKind.PromiseMoved], (await TimelineAsync()).Select(i => i.Line).OfType<LedgerRow>().Where(l => l.RecordKind == RecordKind.Promise).Select(l => l.Kind).Order());
        Assert.DoesNotContain(await TimelineAsync(), i => i.Line is { RecordKind: RecordKind.Opportunity, Kind: ChangeKind.Edited });
    }

    [Fact]
    public async Task What_does_not_belong_to_the_opportunity_or_to_no_time_is_refused_and_nothing_is_kept_of_it()
    {
        Guid elsewhere = await Database.ContactAsync(await Database.CustomerAsync(source, sales, department), new ContactDetails { Name = "别家" });

        Assert.Equal(RefusalCode.ValueRetired, (await FollowUpAsync(contact: elsewhere))?.Code);
        Assert.Equal("TookPlaceAt", Assert.Single((await FollowUpAsync(at: Database.Clock.GetUtcNow().AddHours(1)))!.Problems).Field);
        Assert.Equal("DueOn", Assert.Single((await FollowUpAsync(next: Today.AddDays(-3)))!.Problems).Field);
        Assert.Equal(RefusalCode.FileTypeNotAccepted, (await FollowUpAsync(files: [new StoredFile(Guid.NewGuid(), "a.exe", 1)]))?.Code);

        Assert.Empty(await PromisesAsync());
        Assert.DoesNotContain(await TimelineAsync(), i => i.FollowUp is not null);
        Assert.Equal(1, (await DetailAsync()).Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Closing_drops_the_promise_what_is_said_afterwards_is_recorded_and_reopening_lets_the_same_promise_stand_again(bool won)
    {
        Assert.Null(await MoveAsync(Today.AddDays(1), null));
        Assert.Null(await MoveAsync(Today.AddDays(4), "客户出差"));
        Promise first = Assert.Single(await PromisesAsync());
        await CloseAsync(won);
        Assert.Equal(PromiseState.Dropped, Assert.Single(await PromisesAsync()).State);
        Assert.Null((await DetailAsync()).PromiseDueOn);

        Assert.Equal(RefusalCode.WrongStatus, (await MoveAsync(Today.AddDays(2), null))?.Code);
        Assert.Equal(RefusalCode.WrongStatus, (await FollowUpAsync(next: Today.AddDays(2)))?.Code);
        Database.Clock.Forward(TimeSpan.FromHours(2));
        Assert.Null(await FollowUpAsync());
        Assert.True((await Database.Get<OpportunityCloseService>().ReopenAsync(manager, Id, (await DetailAsync()).Version, "又有了", Cancel)).Succeeded);

        Promise again = Assert.Single(await PromisesAsync());
        Assert.Equal((first.Id, first.FirstDueOn, first.DueOn, 1, PromiseState.Planned), (again.Id, again.FirstDueOn, again.DueOn, again.MovedCount, again.State));
        Assert.Equal(first.DueOn, (await DetailAsync()).PromiseDueOn);
        Assert.Single(await TimelineAsync(), i => i.FollowUp is not null);
    }

    [Fact]
    public async Task A_deactivated_customer_is_not_followed_up_through_what_it_bought()
    {
        await CloseAsync(won: true);
        Guid reason = await Database.ReasonAsync(ReasonCategory.Deactivated);
        await using PortalDbContext context = await Database.OpenAsync();
        long version = await context.Customers.Where(c => c.Id == customer).Select(c => c.Version).SingleAsync(Cancel);
        Assert.True((await Database.Get<CustomerLifeCycleService>().DeactivateAsync(manager, new DeactivateCustomer(customer, version, reason, null), Cancel)).Succeeded);

        Assert.Equal(RefusalCode.CustomerDeactivated, (await FollowUpAsync())?.Code);
    }

    [Fact]
    public async Task The_promise_is_on_the_owners_day_goes_along_when_the_opportunity_is_given_away_and_is_listed_with_the_customer()
    {
        Assert.Null(await MoveAsync(Today.AddDays(1), null));
        DuePromise due = Assert.Single(await DayAsync(sales));
        Assert.Equal((RecordKind.Opportunity, opportunity!.Code, "整线改造", "青岛蓝海水产有限公司"), (due.About, due.Code, due.Title, due.CustomerName));

        Assert.True((await Database.Get<OpportunityService>().AssignAsync(manager, Id, (await DetailAsync()).Version, colleague, Cancel)).Succeeded);

        Assert.Equal(due.Id, Assert.Single(await DayAsync(colleague)).Id);
        Assert.Empty(await DayAsync(sales));
        Assert.Equal((colleague, Today.AddDays(1)), Assert.Single(await PromisesAsync()) is var passed ? (passed.ById, passed.FirstDueOn) : default);
        CustomerDetail detail = (await Database.Get<ICustomerArchiveQueries>().DetailAsync(manager, await CustomerCodeAsync(), Cancel))!;
        Assert.Equal((opportunity.Code, (DateOnly?)Today.AddDays(1), 0), Assert.Single(detail.Opportunities) is var listed ? (listed.Code, listed.PromiseDueOn, listed.PromiseMovedCount) : default);
    }

    [Fact]
    public async Task A_broken_promise_climbs_the_ladder_under_the_name_of_the_opportunity()
    {
        Assert.Null(await MoveAsync(Today, null));
        Database.Clock.Forward(TimeSpan.FromDays(3));

        Assert.Equal(1, await Database.Get<Escalations>().ClimbAsync(Cancel));

        await using PortalDbContext context = await Database.OpenAsync();
        List<Notification> told = await context.Notifications.AsNoTracking().Where(n => n.SubjectId == Id && n.Kind != NotificationKind.OpportunityAssigned).ToListAsync(Cancel);
        Assert.Equal([(sales, NotificationKind.PromiseOverdue), (manager, NotificationKind.PromiseOverdueInTeam)], told.OrderBy(n => n.Kind).Select(n => (n.PersonId, n.Kind)));
        Assert.All(told, n => Assert.Equal((RecordKind.Opportunity, $"{opportunity!.Code} 整线改造"), (n.SubjectType, n.SubjectLabel)));
    }

    [Fact]
    public async Task The_customers_timeline_has_the_follow_ups_of_the_opportunities_that_the_viewer_sees_only()
    {
        Assert.Null(await FollowUpAsync());
        Guid marketing = await Database.PersonAsync(Roles.Marketing, department);
        Assert.True((await Database.Get<OpportunityService>().AssignAsync(manager, Id, (await DetailAsync()).Version, colleague, Cancel)).Succeeded);

        Assert.Equal([new TimelineSubject(RecordKind.Opportunity, opportunity!.Code)], await SaidToAsync(manager));
        // They own the customer, but no longer the opportunity.
        Assert.Empty(await SaidToAsync(sales));
        Assert.Empty(await SaidToAsync(marketing));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Of_many_who_promise_at_once_one_does_and_no_promise_outlives_a_win(DatabaseProvider provider)
    {
        await using TestDatabase other = await TestDatabase.CreateAsync(provider);
        Guid admin = await other.PersonAsync(Roles.Administrator);
        for (int round = 0; round < 5; round++)
        {
            Guid buyer = await other.CustomerAsync(await other.SourceAsync(), admin, null, CustomerStage.Potential);
            OpportunityRef added = (await other.Get<OpportunityService>().AddAsync(admin, new AddOpportunity(buyer, Details, null), Cancel)).Value!;
            DateOnly soon = DateOnly.FromDateTime(other.Clock.GetUtcNow().UtcDateTime).AddDays(2);

            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
                () => i == 5
                    ? other.Get<OpportunityCloseService>().WinAsync(admin, added.Id, 1, Cancel)
                    : other.Get<OpportunityFollowUpService>().MovePromiseAsync(admin, new MovePromise(added.Id, soon.AddDays(i), "改期"), Cancel),
                Cancel)));

            await using PortalDbContext context = await other.OpenAsync();
            Opportunity now = await context.Opportunities.AsNoTracking().SingleAsync(o => o.Id == added.Id, Cancel);
            List<PromiseState> states = await context.Promises.Where(p => p.SubjectId == added.Id).Select(p => p.State).ToListAsync(Cancel);
            Assert.Equal(now.IsOpen ? [PromiseState.Planned] : [], states.Where(s => s != PromiseState.Dropped));
        }
    }

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    private static OpportunityDetails Details => new() { Name = "整线改造", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1) };

    private async Task<OpportunityRef> AddAsync()
    {
        Outcome<OpportunityRef> added = await Database.Get<OpportunityService>().AddAsync(sales, new AddOpportunity(customer, Details, null), Cancel);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        return added.Value;
    }

    private async Task<Refusal?> FollowUpAsync(DateTimeOffset? at = null, Guid? contact = null, DateOnly? next = null, IReadOnlyList<StoredFile>? files = null) =>
        (await Database.Get<OpportunityFollowUpService>().RecordAsync(
            sales, new RecordFollowUp(Id, contact, FollowUpMethod.Visit, at ?? Database.Clock.GetUtcNow(), "谈了价格", next, files ?? []), Cancel)).Refusal;

    private async Task<Refusal?> MoveAsync(DateOnly day, string? reason) =>
        (await Database.Get<OpportunityFollowUpService>().MovePromiseAsync(sales, new MovePromise(Id, day, reason), Cancel)).Refusal;

    private async Task CloseAsync(bool won)
    {
        var closing = Database.Get<OpportunityCloseService>();
        long version = (await DetailAsync()).Version;
        Outcome<OpportunityRef> closed = won
            ? await closing.WinAsync(sales, Id, version, Cancel)
            : await closing.LoseAsync(sales, new LoseOpportunity(Id, version, await Database.ReasonAsync(ReasonCategory.Lost), null, []), Cancel);
        Assert.True(closed.Succeeded, closed.Refusal?.ToString());
    }

    private async Task<OpportunityDetail> DetailAsync() => (await Database.Get<IOpportunityQueries>().DetailAsync(manager, opportunity!.Code, Cancel))!;

    private Task<IReadOnlyList<TimelineItem>> TimelineAsync() => Database.Get<IOpportunityQueries>().TimelineAsync(sales, Id, 50, Cancel);

    private async Task<IEnumerable<TimelineSubject?>> SaidToAsync(Guid person) =>
        (await Database.Get<ICustomerArchiveQueries>().TimelineAsync(person, customer, 50, Cancel)).Select(i => i.FollowUp).OfType<TimelineFollowUp>().Select(f => f.About);

    private async Task<IEnumerable<DuePromise>> DayAsync(Guid person) => (await Database.Get<IMyDayQueries>().DayAsync(person, Today, Cancel)).Soon.Promises;

    private async Task<string> CustomerCodeAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Customers.Where(c => c.Id == customer).Select(c => c.Code).SingleAsync(Cancel);
    }

    private async Task<IReadOnlyList<Promise>> PromisesAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Promises.AsNoTracking().Where(p => p.SubjectId == Id).OrderBy(p => p.FirstDueOn).ToListAsync(Cancel);
    }
}
