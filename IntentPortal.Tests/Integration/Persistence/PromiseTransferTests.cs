using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.MyDay;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>A promise is handed over together with its work.</summary>
public sealed class PromiseTransferTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid department;
    private Guid source;
    private Guid before;
    private Guid after;
    private Guid manager;
    private Guid customer;

    private TestDatabase Database => database!;

    private DateOnly Today => DateOnly.FromDateTime(Database.Clock.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        department = await Database.DepartmentAsync();
        source = await Database.SourceAsync();
        before = await Database.PersonAsync(Roles.Sales, department);
        after = await Database.PersonAsync(Roles.Sales, department);
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        customer = await Database.CustomerAsync(source, before, department);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task The_promise_of_an_intent_that_is_given_to_somebody_is_on_the_new_owners_day_with_the_days_first_promised()
    {
        Intent intent = await Database.IntentAsync(customer, source, before, before, department);
        var followUps = Database.Get<IntentFollowUpService>();
        Assert.True((await followUps.MovePromiseAsync(before, new MovePromise(intent.Id, Today.AddDays(1), null), Cancel)).Succeeded);
        Assert.True((await followUps.MovePromiseAsync(before, new MovePromise(intent.Id, Today.AddDays(3), "客户出差"), Cancel)).Succeeded);

        Assert.All(await Database.Get<IntentService>().AssignManyAsync(manager, [intent.Id], after, Cancel), r => Assert.Null(r.Refusal));

        Promise promise = await OnlyAsync(intent.Id);
        Assert.Equal((after, Today.AddDays(1), Today.AddDays(3), 1), (promise.ById, promise.FirstDueOn, promise.DueOn, promise.MovedCount));
        Assert.Equal([promise.Id], await DayAsync(after));
        Assert.Empty(await DayAsync(before));
        Assert.Contains(await Database.LinesAsync(promise.Id), line => line.Kind == ChangeKind.PromisePassedOn);
        Database.Clock.Forward(TimeSpan.FromDays(5));
        Assert.Equal([(after, 1, 1)], await RecordsAsync());
    }

    [Fact]
    public async Task What_was_kept_before_the_hand_over_stays_in_the_record_of_who_kept_it()
    {
        Intent intent = await Database.IntentAsync(customer, source, before, before, department);
        await PromiseAsync(SubjectType.Intent, intent.Id, before);
        Assert.True((await Database.Get<IntentFollowUpService>().RecordAsync(before, FollowUpOf(intent.Id), Cancel)).Succeeded);

        Assert.True((await Database.Get<IntentService>().AssignAsync(manager, intent.Id, after, Cancel)).Succeeded);

        Assert.Equal((before, PromiseState.Kept), await OnlyAsync(intent.Id) is var kept ? (kept.ById, kept.State) : default);
    }

    [Fact]
    public async Task The_promise_of_a_customer_goes_along_when_it_is_given_or_handed_over()
    {
        await PromiseAsync(SubjectType.Customer, customer, before);
        Assert.True((await Database.Get<CustomerService>().AssignAsync(manager, customer, after, Cancel)).Succeeded);
        Assert.Equal(after, (await OnlyAsync(customer)).ById);
        Assert.Empty(await DayAsync(before));

        var handOvers = Database.Get<HandOverService>();
        Outcome<Guid> asked = await handOvers.RequestAsync(before, customer, "老客户", Cancel);
        Assert.True((await handOvers.AnswerAsync(after, new AnswerHandOver(asked.Value, 1, true, "好"), Cancel)).Succeeded);

        Assert.Equal(before, (await OnlyAsync(customer)).ById);
        Assert.Single(await DayAsync(before));
        Assert.Empty(await DayAsync(after));
    }

    [Fact]
    public async Task What_a_third_person_promised_stays_with_that_person_while_the_customer_is_still_seen_there()
    {
        Guid third = await Database.PersonAsync(Roles.Sales, department);
        Assert.True((await Database.Get<CustomerService>().SetCollaboratorAsync(manager, customer, third, true, Cancel)).Succeeded);
        await PromiseAsync(SubjectType.Customer, customer, third);

        Assert.True((await Database.Get<CustomerService>().AssignAsync(manager, customer, after, Cancel)).Succeeded);
        Assert.Equal(third, (await OnlyAsync(customer)).ById);

        Assert.True((await Database.Get<CustomerService>().SetCollaboratorAsync(manager, customer, third, false, Cancel)).Succeeded);
        Assert.True((await Database.Get<CustomerService>().AssignAsync(manager, customer, before, Cancel)).Succeeded);
        Assert.Equal(before, (await OnlyAsync(customer)).ById);
    }

    [Fact]
    public async Task Whoever_takes_up_an_intent_without_owner_keeps_what_was_promised_about_it()
    {
        Guid marketing = await Database.PersonAsync(Roles.Marketing, department);
        Intent intent = await Database.IntentAsync(customer, source, marketing, null, department);
        await PromiseAsync(SubjectType.Intent, intent.Id, marketing);

        Assert.True((await Database.Get<IntentFollowUpService>().RecordAsync(after, FollowUpOf(intent.Id), Cancel)).Succeeded);

        Assert.Equal((after, PromiseState.Kept), await OnlyAsync(intent.Id) is var kept ? (kept.ById, kept.State) : default);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RecordFollowUp FollowUpOf(Guid intent) => new(intent, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "打过电话", null, []);

    private async Task<Promise> OnlyAsync(Guid about)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Promises.AsNoTracking().SingleAsync(p => p.SubjectId == about, Cancel);
    }

    private async Task<IEnumerable<Guid>> DayAsync(Guid person)
    {
        Day day = await Database.Get<IMyDayQueries>().DayAsync(person, Today, Cancel);
        return new[] { day.Overdue, day.Today, day.Soon }.SelectMany(part => part.Promises).Select(p => p.Id);
    }

    private async Task<IEnumerable<(Guid Person, int Overdue, int Moved)>> RecordsAsync() =>
        (await Database.Get<IPromiseQueries>().RecordsAsync(manager, Today.AddDays(-29), Today, TimeZoneInfo.Utc, Cancel)).Select(r => (r.PersonId, r.Overdue, r.Moved));

    private async Task PromiseAsync(SubjectType kind, Guid about, Guid by)
    {
        Outcome<Done> made = await Database.Work.RunAsSystemAsync<Done>(
            (unit, _) =>
            {
                unit.Promises.Add(Promise.Make(unit.NewId(), kind, about, by, Today.AddDays(1), unit.Now).Value!);
                return Task.FromResult<Outcome<Done>>(Done.Instance);
            },
            Cancel);
        Assert.True(made.Succeeded, made.Refusal?.ToString());
    }
}
