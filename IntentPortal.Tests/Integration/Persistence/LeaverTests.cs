using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>A person leaves, and what is open goes to others in the same operation.</summary>
public sealed class LeaverTests : IAsyncLifetime
{
    private static readonly PersonWorkKind[] everything = Enum.GetValues<PersonWorkKind>();

    private TestDatabase? database;
    private Guid source;
    private Guid department;
    private Guid admin;
    private Guid leaver;
    private Guid next;
    private Guid customer;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    private DateOnly InThreeDays => DateOnly.FromDateTime(Database.Clock.GetUtcNow().DateTime).AddDays(3);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        source = await Database.SourceAsync();
        department = await Database.DepartmentAsync();
        admin = await Database.PersonAsync(Roles.Administrator);
        leaver = await Database.PersonAsync(Roles.Sales, department, "刘海洋");
        next = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync(), "王思琪");
        customer = await Database.CustomerAsync(source, leaver, department, CustomerStage.Potential);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Nobody_is_deactivated_while_something_is_open_and_nothing_is_saved_then()
    {
        await Database.IntentAsync(customer, source, leaver, leaver, department);

        Refusal? refusal = (await LeaveAsync()).Refusal;

        Assert.Equal((RefusalCode.PersonHasOpenWork, 2), (refusal?.Code, refusal?.Facts[0]));
        Assert.True((await PersonAsync(leaver)).IsActive);
    }

    [Fact]
    public async Task Everything_goes_to_one_person_with_its_promises_who_is_told_once()
    {
        Intent intent = await Database.IntentAsync(customer, source, leaver, leaver, department);
        Assert.True((await Database.Get<IntentFollowUpService>().MovePromiseAsync(leaver, new MovePromise(intent.Id, InThreeDays, null), Cancel)).Succeeded);
        Assert.True((await Database.Get<CustomerFollowUpService>().MovePromiseAsync(leaver, new MovePromise(customer, InThreeDays, null), Cancel)).Succeeded);
        Guid opportunity = (await Database.Get<OpportunityService>().AddAsync(
            leaver, new AddOpportunity(customer, new OpportunityDetails { Name = "冷库改造", ExpectedAmount = 1000m, ExpectedCloseOn = InThreeDays }, leaver), Cancel)).Value!.Id;
        Guid suggestion = await Database.SuggestionAsync(leaver);
        Guid others = await Database.CustomerAsync(source, admin);
        Assert.True((await Database.Get<HandOverService>().RequestAsync(leaver, others, "熟悉该客户", Cancel)).Succeeded);

        Outcome<Person> outcome = await LeaveAsync([.. everything.Select(kind => new WorkHandOver(kind, next))]);

        Assert.Null(outcome.Refusal);
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.False((await PersonAsync(leaver)).IsActive);
        Intent given = (await Database.ReadIntentAsync(intent.Id))!;
        Assert.Equal((next, (await PersonAsync(next)).DepartmentId), (given.OwnerId, given.DepartmentId));
        Assert.Equal(next, await context.Customers.Where(c => c.Id == customer).Select(c => c.OwnerId).SingleAsync(Cancel));
        Assert.Equal(next, await context.Opportunities.Where(o => o.Id == opportunity).Select(o => o.OwnerId).SingleAsync(Cancel));
        Assert.Equal(next, await context.Suggestions.Where(s => s.Id == suggestion).Select(s => s.OwnerId).SingleAsync(Cancel));
        Assert.Equal(next, (await context.HandOvers.SingleAsync(Cancel)).AskedById);
        Assert.All(await context.Promises.ToListAsync(Cancel), promise => Assert.Equal((next, PromiseState.Planned, InThreeDays), (promise.ById, promise.State, promise.DueOn)));
        Assert.Equal([NotificationKind.WorkHandedOver], await context.Notifications.Where(n => n.PersonId == next).Select(n => n.Kind).ToListAsync(Cancel));
        Guid change = (await Database.LinesAsync(leaver)).Single(line => line.Kind == ChangeKind.Deactivated).ChangeId;
        Assert.Equal(change, (await Database.LinesAsync(intent.Id)).Single(line => line.Kind == ChangeKind.Assigned).ChangeId);
    }

    [Fact]
    public async Task Each_kind_can_go_to_somebody_else_and_who_gets_an_intent_works_on_its_customer()
    {
        Guid manager = await Database.PersonAsync(Roles.SalesManager, department);
        Intent intent = await Database.IntentAsync(customer, source, leaver, leaver, department);

        Assert.Null((await LeaveAsync([new WorkHandOver(PersonWorkKind.Customers, manager), new WorkHandOver(PersonWorkKind.Intents, next)])).Refusal);

        await using PortalDbContext context = await Database.OpenAsync();
        Customer given = await context.Customers.SingleAsync(c => c.Id == customer, Cancel);
        Assert.Equal((manager, next), (given.OwnerId, Assert.Single(given.Collaborators).PersonId));
        Assert.Equal(next, (await Database.ReadIntentAsync(intent.Id))!.OwnerId);
        Assert.Equal(2, await context.Notifications.CountAsync(n => n.Kind == NotificationKind.WorkHandedOver, Cancel));
    }

    [Fact]
    public async Task A_kind_that_goes_to_nobody_stands_in_the_way_of_all()
    {
        Intent intent = await Database.IntentAsync(customer, source, leaver, leaver, department);

        Refusal? refusal = (await LeaveAsync([new WorkHandOver(PersonWorkKind.Intents, next)])).Refusal;

        Assert.Equal((RefusalCode.PersonHasOpenWork, 1), (refusal?.Code, refusal?.Facts[0]));
        Assert.Equal(leaver, (await Database.ReadIntentAsync(intent.Id))!.OwnerId);
    }

    [Fact]
    public async Task Nothing_goes_to_the_person_who_leaves_to_somebody_who_has_left_or_to_a_role_that_cannot_own_it()
    {
        Guid gone = await Database.PersonAsync(Roles.Sales);
        Assert.True((await Database.Get<PersonService>().EditAsync(admin, new EditPerson(gone, 1, "离职", null, Roles.Sales, null, false), Cancel)).Succeeded);
        Guid designer = await Database.PersonAsync(Roles.ProductDesigner);

        foreach (Guid to in new[] { leaver, gone, designer })
        {
            Assert.Equal(RefusalCode.OwnerInactive, (await LeaveAsync([new WorkHandOver(PersonWorkKind.Customers, to)])).Refusal?.Code);
        }
    }

    [Fact]
    public async Task A_promise_about_a_record_that_the_successor_may_not_see_goes_to_the_owner_of_the_record()
    {
        Guid elsewhere = await Database.CustomerAsync(source, await Database.PersonAsync(Roles.Sales), department, CustomerStage.Potential);
        Guid owner;
        await using (PortalDbContext before = await Database.OpenAsync())
        {
            owner = (await before.Customers.SingleAsync(c => c.Id == elsewhere, Cancel)).OwnerId!.Value;
        }

        await Database.Work.RunAsSystemAsync<Done>(
            (unit, _) =>
            {
                unit.Promises.Add(Promise.Make(unit.NewId(), SubjectType.Customer, elsewhere, leaver, InThreeDays, unit.Now).Value!);
                return Task.FromResult<Outcome<Done>>(Done.Instance);
            },
            Cancel);

        Assert.Null((await LeaveAsync([new WorkHandOver(PersonWorkKind.Customers, next), new WorkHandOver(PersonWorkKind.Promises, next)])).Refusal);

        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal(owner, (await context.Promises.SingleAsync(Cancel)).ById);
    }

    [Fact]
    public async Task A_request_of_who_leaves_is_withdrawn_where_the_successor_owns_the_customer()
    {
        Guid wanted = await Database.CustomerAsync(source, next);
        Assert.True((await Database.Get<HandOverService>().RequestAsync(leaver, wanted, "熟悉该客户", Cancel)).Succeeded);

        Assert.Null((await LeaveAsync([new WorkHandOver(PersonWorkKind.Customers, next), new WorkHandOver(PersonWorkKind.HandOverRequests, next)])).Refusal);

        await using PortalDbContext context = await Database.OpenAsync();
        HandOverRequest request = await context.HandOvers.SingleAsync(Cancel);
        Assert.Equal((HandOverState.Declined, leaver, admin), (request.State, request.AskedById, request.AnsweredById!.Value));
    }

    [Fact]
    public async Task The_administrator_sees_what_is_open_and_how_busy_everybody_is_who_could_take_it()
    {
        await Database.IntentAsync(customer, source, leaver, leaver, department);
        await Database.IntentAsync(customer, source, next, next);
        await Database.SuggestionAsync(leaver);

        PersonOpenWork work = (await Database.Get<IAdministrationQueries>().OpenWorkAsync(admin, leaver, Cancel)).Value!;

        Assert.Equal([new(PersonWorkKind.Customers, 1), new(PersonWorkKind.Intents, 1), new OpenWorkCount(PersonWorkKind.Suggestions, 1)], work.Open);
        WorkSuccessor successor = work.Successors.Single(person => person.Id == next);
        Assert.Equal((1, true), (successor.Open, successor.Kinds.Contains(PersonWorkKind.Customers)));
        Assert.DoesNotContain(work.Successors, person => person.Id == leaver);
        Assert.Equal(RefusalCode.NotFound, (await Database.Get<IAdministrationQueries>().OpenWorkAsync(admin, Guid.NewGuid(), Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_two_administrators_at_once_the_second_is_told_and_hands_nothing_over_twice()
    {
        Intent intent = await Database.IntentAsync(customer, source, leaver, leaver, department);
        Guid second = await Database.PersonAsync(Roles.Administrator);

        Outcome<Person>[] outcomes = await Task.WhenAll(
            Task.Run(() => LeaveAsync(admin, next), Cancel),
            Task.Run(() => LeaveAsync(second, second), Cancel));

        Assert.Equal([RefusalCode.Conflict], outcomes.Where(o => !o.Succeeded).Select(o => o.Refusal!.Code));
        Guid winner = outcomes[0].Succeeded ? next : second;
        Assert.Equal(winner, (await Database.ReadIntentAsync(intent.Id))!.OwnerId);
        Assert.Single(await Database.LinesAsync(intent.Id), line => line.Kind == ChangeKind.Assigned);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_intent_that_somebody_takes_meanwhile_stays_with_whoever_was_first(bool severalWriters)
    {
        await using TestDatabase? other = severalWriters ? Database.WithSeveralWriters() : null;
        TestDatabase writers = other ?? Database;
        Guid manager = await Database.PersonAsync(Roles.SalesManager, department);
        Intent intent = await Database.IntentAsync(customer, source, leaver, leaver, department);

        Task<Outcome<IntentRef>> taking = Task.Run(() => writers.Get<IntentService>().AssignAsync(manager, intent.Id, manager, Cancel), Cancel);
        Outcome<Person> left = await LeaveAsync(writers, admin, [.. everything.Select(kind => new WorkHandOver(kind, next))]);
        Outcome<IntentRef> taken = await taking;

        Guid? owner = (await Database.ReadIntentAsync(intent.Id))!.OwnerId;
        Assert.Contains(left.Refusal?.Code, new RefusalCode?[] { null, RefusalCode.Conflict });
        Assert.Equal((true, true), (owner == next || owner == manager, left.Succeeded || taken.Succeeded));
        Assert.Equal(left.Succeeded, !(await PersonAsync(leaver)).IsActive);
    }

    [Fact]
    public async Task Hundreds_of_records_are_handed_over_in_one_operation()
    {
        for (int i = 0; i < 150; i++)
        {
            Intent intent = await Database.IntentAsync(customer, source, leaver, leaver, department);
            Assert.True((await Database.Get<IntentFollowUpService>().MovePromiseAsync(leaver, new MovePromise(intent.Id, InThreeDays, null), Cancel)).Succeeded);
        }

        Assert.Null((await LeaveAsync([.. everything.Select(kind => new WorkHandOver(kind, next))])).Refusal);

        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal((150, 150), (await context.Intents.CountAsync(i => i.OwnerId == next, Cancel), await context.Promises.CountAsync(p => p.ById == next, Cancel)));
        Assert.Single(await context.Notifications.ToListAsync(Cancel));
    }

    private Task<Outcome<Person>> LeaveAsync(params WorkHandOver[] handOver) => LeaveAsync(Database, admin, handOver);

    private Task<Outcome<Person>> LeaveAsync(Guid actor, Guid to) => LeaveAsync(Database, actor, [.. everything.Select(kind => new WorkHandOver(kind, to))]);

    private Task<Outcome<Person>> LeaveAsync(TestDatabase on, Guid actor, IReadOnlyList<WorkHandOver> handOver) =>
        on.Get<PersonService>().EditAsync(actor, new EditPerson(leaver, 1, "刘海洋", null, Roles.Sales, department, false) { HandOver = handOver }, Cancel);

    private async Task<Person> PersonAsync(Guid id)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.People.SingleAsync(p => p.Id == id, Cancel);
    }
}
