using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>A masked hit, the request for its hand-over, and the answer.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid department;
    private Guid owner;
    private Guid asker;
    private Guid manager;
    private Guid customer;

    private TestDatabase Database => database!;

    private HandOverService Service => Database.Get<HandOverService>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        department = await Database.DepartmentAsync();
        owner = await Database.PersonAsync(Roles.Sales, department, "张伟");
        asker = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync(), "李娜");
        manager = await Database.PersonAsync(Roles.SalesManager, department, "王经理");
        customer = await Database.CustomerAsync(await Database.SourceAsync(), owner, department, CustomerStage.Potential, details: new CustomerDetails { Name = "云帆科技有限公司", Phone = "0512-62881234" });
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task A_masked_hit_says_when_it_was_followed_up_and_gives_nothing_away()
    {
        Assert.True((await Database.Get<CustomerFollowUpService>().RecordAsync(
            owner, new RecordFollowUp(customer, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "打过电话", null, []), Cancel)).Succeeded);
        MatchCriteria sameNumber = MatchCriteria.Of(new CustomerDetails { Name = "云帆科技", Phone = "0512 62881234" }, []);

        DuplicateHit hit = Assert.Single(await Database.Get<ICustomerQueries>().DuplicatesAsync(asker, sameNumber, Cancel));

        Assert.Equal((null, null, "云**", "张**"), (hit.CustomerId, hit.Code, hit.Name, hit.OwnerName));
        Assert.Equal([new DuplicateScorePart(MatchCriterion.Name, 50), new DuplicateScorePart(MatchCriterion.Phone, 30)], hit.Score.Parts);
        Assert.Equal(Database.Clock.GetUtcNow(), hit.LastFollowUpAt);
        Assert.Equal(customer, hit.HandOverFor);
        Assert.False(hit.IsHandOverRequested);
    }

    [Fact]
    public async Task The_owner_is_told_and_accepts_and_the_asker_is_the_owner()
    {
        Guid request = await AskAsync();
        Assert.Equal([NotificationKind.HandOverRequested], await ToldAsync(owner));
        Assert.Equal([NotificationKind.HandOverRequested], await ToldAsync(manager));
        MatchCriteria name = MatchCriteria.Of(new CustomerDetails { Name = "云帆科技" }, []);
        Assert.True(Assert.Single(await Database.Get<ICustomerQueries>().DuplicatesAsync(asker, name, Cancel)).IsHandOverRequested);
        HandOverRow asked = Assert.Single((await ListsAsync(asker)).Asked);
        Assert.Equal((null, "云**", HandOverState.Waiting), (asked.CustomerCode, asked.CustomerName, asked.State));
        Assert.Equal(request, Assert.Single((await ListsAsync(owner)).Waiting).Id);

        Assert.Null((await AnswerAsync(owner, request, accept: true)).Refusal);

        await using PortalDbContext context = await Database.OpenAsync();
        Customer now = await context.Customers.SingleAsync(c => c.Id == customer, Cancel);
        Assert.Equal(asker, now.OwnerId);
        Assert.Equal([NotificationKind.HandOverAccepted], await ToldAsync(asker));
        HandOverRow accepted = Assert.Single((await ListsAsync(asker)).Asked);
        Assert.Equal((now.Code, "云帆科技有限公司", HandOverState.Accepted, "张伟"), (accepted.CustomerCode, accepted.CustomerName, accepted.State, accepted.AnsweredByName));
        Assert.Empty((await ListsAsync(owner)).Waiting);
        HandOverRow answered = Assert.Single((await ListsAsync(owner)).Answered);
        Assert.Equal((request, HandOverState.Accepted, "李娜"), (answered.Id, answered.State, answered.AskedByName));
        Assert.Empty((await ListsAsync(asker)).Answered);
        Assert.Equal([ChangeKind.HandOverRequested, ChangeKind.HandOverAccepted], (await Database.LinesAsync(request)).Select(l => l.Kind));
    }

    [Fact]
    public async Task A_manager_declines_with_a_word_and_the_asker_learns_nothing_else()
    {
        Guid request = await AskAsync();
        Assert.Equal(RefusalCode.InvalidInput, (await Service.AnswerAsync(manager, new AnswerHandOver(request, 1, false, " "), Cancel)).Refusal?.Code);

        Assert.Null((await AnswerAsync(manager, request, accept: false)).Refusal);

        HandOverRow row = Assert.Single((await ListsAsync(asker)).Asked);
        Assert.Equal((null, "云**", HandOverState.Declined, "好"), (row.CustomerCode, row.CustomerName, row.State, row.Answer));
        HandOverRow ofOwner = Assert.Single((await ListsAsync(owner)).Answered);
        Assert.Equal((HandOverState.Declined, "王经理"), (ofOwner.State, ofOwner.AnsweredByName));
        Assert.Equal([NotificationKind.HandOverDeclined, NotificationKind.HandOverRequested], (await ToldAsync(owner)).Order().Reverse());
        NotificationRow told = Assert.Single((await Database.Get<IAdministrationQueries>().NotificationsAsync(asker, 10, Cancel)).Rows);
        Assert.Equal((NotificationKind.HandOverDeclined, "云**"), (told.Kind, told.SubjectLabel));
    }

    [Fact]
    public async Task The_owner_is_told_when_a_manager_hands_the_customer_over()
    {
        Guid request = await AskAsync();

        Assert.Null((await AnswerAsync(manager, request, accept: true)).Refusal);

        Assert.Contains(NotificationKind.HandOverAccepted, await ToldAsync(owner));
        Assert.Contains(NotificationKind.HandOverAccepted, await ToldAsync(asker));
        Assert.DoesNotContain(NotificationKind.HandOverAccepted, await ToldAsync(manager));
    }

    [Fact]
    public async Task An_answered_request_is_still_listed_after_the_customer_was_merged()
    {
        Guid request = await AskAsync();
        Assert.Null((await AnswerAsync(owner, request, accept: false)).Refusal);
        Guid survivor = await Database.CustomerAsync(await Database.SourceAsync(), owner, department, CustomerStage.Potential);
        Assert.True((await Database.Get<ConversionService>().MergeAsync(owner, new MergeCustomers(customer, 1, survivor, 1, "同一家", new HashSet<string>(), [], null), Cancel)).Succeeded);

        Assert.Equal(request, Assert.Single((await ListsAsync(owner)).Answered).Id);
        Assert.Equal(request, Assert.Single((await ListsAsync(asker)).Asked).Id);
    }

    [Fact]
    public async Task Nobody_asks_twice_or_for_the_own_customer_or_without_a_reason()
    {
        Assert.Equal(RefusalCode.InvalidInput, (await Service.RequestAsync(asker, customer, "  ", Cancel)).Refusal?.Code);
        Assert.Equal(RefusalCode.AlreadyOwner, (await Service.RequestAsync(owner, customer, "我的", Cancel)).Refusal?.Code);
        await AskAsync();
        Assert.Equal(RefusalCode.AlreadyExists, (await Service.RequestAsync(asker, customer, "再问一次", Cancel)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Service.RequestAsync(asker, Guid.NewGuid(), "没有这家", Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_two_answers_at_once_one_holds_and_the_other_is_told()
    {
        Guid request = await AskAsync();

        Outcome<Done>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => AnswerAsync(i % 2 == 0 ? owner : manager, request, accept: i % 4 < 2)));

        Assert.Single(outcomes, o => o.Succeeded);
        // After the hand-over the previous owner can no longer answer requests.
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Contains(o.Refusal!.Code, new[] { RefusalCode.Conflict, RefusalCode.NotFound }));
    }

    [Fact]
    public async Task Where_nobody_owns_the_customer_the_managers_of_its_department_are_told()
    {
        Guid unowned = await Database.CustomerAsync(await Database.SourceAsync(), null, department);

        Assert.True((await Service.RequestAsync(asker, unowned, "我来跟", Cancel)).Succeeded);

        Assert.Equal([NotificationKind.HandOverRequested], await ToldAsync(manager));
    }

    [Fact]
    public async Task A_customer_is_not_handed_to_somebody_who_left()
    {
        Guid request = await AskAsync();
        await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                (await unit.People.FindAsync(asker, token))!.Deactivate();
                return Done.Instance;
            },
            Cancel);

        Assert.Equal(RefusalCode.OwnerInactive, (await AnswerAsync(owner, request, accept: true)).Refusal?.Code);
    }

    [Fact]
    public async Task Customers_said_not_to_be_the_same_are_not_shown_again()
    {
        Guid other = await Database.CustomerAsync(await Database.SourceAsync(), owner, department, details: new CustomerDetails { Name = "云帆科技股份有限公司" });
        var queries = Database.Get<IDuplicateQueries>();
        Assert.Equal(other, Assert.Single(await queries.OfCustomerAsync(owner, customer, Cancel)).CustomerId);

        Assert.True((await Database.Get<DistinctPairService>().SayAsync(owner, other, customer, "两个法人", Cancel)).Succeeded);

        Assert.Empty(await queries.OfCustomerAsync(owner, customer, Cancel));
        Assert.Empty(await queries.OfCustomerAsync(owner, other, Cancel));
        Assert.Equal(RefusalCode.AlreadyExists, (await Database.Get<DistinctPairService>().SayAsync(owner, customer, other, "再说一次", Cancel)).Refusal?.Code);
        await using PortalDbContext context = await Database.OpenAsync();
        DistinctPair said = await context.DistinctPairs.SingleAsync(Cancel);
        Assert.Equal((owner, "两个法人"), (said.SaidById, said.Reason));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<Guid> AskAsync()
    {
        Outcome<Guid> asked = await Service.RequestAsync(asker, customer, "去年在展会上认识的", Cancel);
        Assert.True(asked.Succeeded, asked.Refusal?.ToString());
        return asked.Value;
    }

    private Task<Outcome<Done>> AnswerAsync(Guid actor, Guid request, bool accept) => Service.AnswerAsync(actor, new AnswerHandOver(request, 1, accept, "好"), Cancel);

    private Task<HandOverLists> ListsAsync(Guid actor) => Database.Get<IDuplicateQueries>().HandOversAsync(actor, Cancel);

    private async Task<IEnumerable<NotificationKind>> ToldAsync(Guid person) =>
        (await Database.Get<IAdministrationQueries>().NotificationsAsync(person, 10, Cancel)).Rows.Select(r => r.Kind);
}
