using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// What happens to the promise of an intent when the intent is confirmed, and when the confirmation is undone or
/// purged.
/// </summary>
public sealed class DecidedPromiseTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid sales;
    private Guid manager;
    private Guid customer;
    private Intent? intent;

    private TestDatabase Database => database!;

    private Guid IntentId => intent!.Id;

    private DateOnly Today => DateOnly.FromDateTime(Database.Clock.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Guid department = await Database.DepartmentAsync();
        Guid source = await Database.SourceAsync();
        sales = await Database.PersonAsync(Roles.Sales, department);
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        customer = await Database.CustomerAsync(source, sales, department, CustomerStage.Potential);
        intent = await Database.IntentAsync(customer, source, sales, sales, department);
        await MoveAsync(Today.AddDays(1), null);
        await MoveAsync(Today.AddDays(4), "客户出差");
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Theory]
    [InlineData(IntentStatus.Invalid)]
    [InlineData(IntentStatus.Suggestion)]
    [InlineData(IntentStatus.Purchase)]
    public async Task The_same_promise_stands_again_when_the_decision_is_taken_back(IntentStatus decision)
    {
        Promise first = await OnlyAsync();
        Assert.Null(await DecideAsync(decision));
        Assert.Equal(Decided(decision), await StateAsync());
        Assert.Null((await Database.ReadIntentAsync(IntentId))!.PromiseDueOn);
        Database.Clock.Forward(TimeSpan.FromHours(2));

        Assert.Null(await TakeBackAsync(decision));

        Promise promise = await OnlyAsync();
        Assert.Equal((first.Id, first.FirstDueOn, first.DueOn, 1, sales), (promise.Id, promise.FirstDueOn, promise.DueOn, promise.MovedCount, promise.ById));
        Assert.Equal((PromiseState.Planned, (DateTimeOffset?)null), (promise.State, promise.ClosedAt));
        Intent back = (await Database.ReadIntentAsync(IntentId))!;
        Assert.Equal((first.DueOn, 1), (back.PromiseDueOn, back.PromiseMovedCount));
        Assert.Equal(0, (await RecordAsync()).Dropped);
    }

    [Fact]
    public async Task A_promise_that_was_kept_before_the_decision_stays_kept()
    {
        Assert.Null(await FollowUpAsync(Database.Clock.GetUtcNow()));
        Assert.Null(await DecideAsync(IntentStatus.Invalid));

        Assert.Null(await TakeBackAsync(IntentStatus.Invalid));

        Assert.Equal(PromiseState.Kept, (await OnlyAsync()).State);
        Assert.Null((await Database.ReadIntentAsync(IntentId))!.PromiseDueOn);
    }

    [Fact]
    public async Task A_promise_is_kept_on_the_day_of_the_follow_up_and_not_of_its_entry()
    {
        DateTimeOffset called = Database.Clock.GetUtcNow().AddHours(3);
        Database.Clock.Forward(TimeSpan.FromDays(3));

        Assert.Null(await FollowUpAsync(called.ToOffset(TimeSpan.FromHours(8))));

        Assert.Equal(called, (await OnlyAsync()).ClosedAt);
        PromiseRecord record = await RecordAsync();
        Assert.Equal((1, 0), (record.OnTime, record.Late));
    }

    [Fact]
    public async Task The_same_holds_for_a_promise_about_a_customer()
    {
        var followUps = Database.Get<CustomerFollowUpService>();
        Assert.True((await followUps.MovePromiseAsync(sales, new MovePromise(customer, Today.AddDays(1), null), Cancel)).Succeeded);
        DateTimeOffset called = Database.Clock.GetUtcNow().AddHours(3);
        Database.Clock.Forward(TimeSpan.FromDays(3));

        Assert.True((await followUps.RecordAsync(sales, new RecordFollowUp(customer, null, FollowUpMethod.Visit, called, "拜访", null, []), Cancel)).Succeeded);

        Assert.Equal(1, (await RecordAsync()).OnTime);
    }

    [Fact]
    public async Task The_record_of_the_person_survives_the_purge_of_the_intent_without_the_words()
    {
        Assert.Null(await DecideAsync(IntentStatus.Invalid));
        Database.Clock.Forward(TimeSpan.FromDays(31));

        Assert.Equal(1, await Database.Get<RecycleBinService>().PurgeDueAsync(Cancel));

        Promise promise = await OnlyAsync();
        Assert.Equal((PromiseState.Dropped, 1, (string?)null), (promise.State, promise.MovedCount, promise.MoveReason));
        PromiseRecord record = Assert.Single(await Database.Get<IPromiseQueries>().RecordsAsync(sales, Today.AddDays(-60), Today, TimeZoneInfo.Utc, Cancel));
        Assert.Equal((1, 1), (record.Dropped, record.Moved));
    }

    [Theory]
    [InlineData(IntentStatus.Suggestion)]
    [InlineData(IntentStatus.Purchase)]
    public async Task A_decided_intent_takes_a_follow_up_but_no_next_promise(IntentStatus decision)
    {
        Assert.Null(await DecideAsync(decision));

        Refusal? refused = await FollowUpAsync(Database.Clock.GetUtcNow(), Today.AddDays(2));

        Assert.Equal(RefusalCode.WrongStatus, refused?.Code);
        Assert.Null(await FollowUpAsync(Database.Clock.GetUtcNow()));
    }

    [Theory]
    [InlineData(IntentStatus.Invalid)]
    [InlineData(IntentStatus.Suggestion)]
    [InlineData(IntentStatus.Purchase)]
    public async Task No_decision_is_taken_back_while_the_customer_is_deactivated(IntentStatus decision)
    {
        Assert.Null(await DecideAsync(decision));
        await MakeAsync(gone => Assert.Null(gone.Deactivate(Guid.NewGuid(), null)));

        Assert.Equal(RefusalCode.CustomerDeactivated, (await TakeBackAsync(decision))?.Code);

        Assert.Equal(decision, (await Database.ReadIntentAsync(IntentId))!.Status);
        Assert.Equal(Decided(decision), await StateAsync());
        await MakeAsync(back => Assert.Null(back.Reactivate("又有需求")));
        Assert.Null(await TakeBackAsync(decision));
        Assert.True((await Database.ReadIntentAsync(IntentId))!.IsOpen);
    }

    [Fact]
    public async Task A_deactivated_customer_takes_no_next_promise()
    {
        Guid gone = await Database.CustomerAsync(await Database.SourceAsync(), sales, null, CustomerStage.Potential, deactivated: true);
        var followUp = new RecordFollowUp(gone, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "来电", Today.AddDays(2), []);

        Outcome<CustomerRef> outcome = await Database.Get<CustomerFollowUpService>().RecordAsync(sales, followUp, Cancel);

        Assert.Equal(RefusalCode.CustomerDeactivated, outcome.Refusal?.Code);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task MoveAsync(DateOnly day, string? reason) =>
        Assert.True((await Database.Get<IntentFollowUpService>().MovePromiseAsync(sales, new MovePromise(IntentId, day, reason), Cancel)).Succeeded);

    private async Task<Refusal?> FollowUpAsync(DateTimeOffset at, DateOnly? next = null) =>
        (await Database.Get<IntentFollowUpService>().RecordAsync(sales, new RecordFollowUp(IntentId, null, FollowUpMethod.Phone, at, "打过电话", next, []), Cancel)).Refusal;

    private async Task<Refusal?> DecideAsync(IntentStatus decision)
    {
        long version = (await Database.ReadIntentAsync(IntentId))!.Version;
        var service = Database.Get<IntentConfirmationService>();
        Outcome<IntentRef> outcome = decision switch
        {
            IntentStatus.Invalid => await service.AsInvalidAsync(sales, new ConfirmInvalid(IntentId, version, await Database.ReasonAsync(), null), Cancel),
            IntentStatus.Suggestion => await service.AsSuggestionAsync(
                sales, new ConfirmSuggestion(IntentId, version, null, sales, await Database.ProductAsync(), "低温版本", "零下四十度", DemandImportance.Must), Cancel),
            _ => await service.AsPurchaseAsync(sales, new ConfirmPurchase(IntentId, version, "首单", 5m, new DateOnly(2026, 9, 1), null, null), Cancel),
        };
        return outcome.Refusal;
    }

    private async Task<Refusal?> TakeBackAsync(IntentStatus decision) =>
        (decision == IntentStatus.Invalid
            ? await Database.Get<IntentUndoService>().RestoreAsync(manager, IntentId, Cancel)
            : await Database.Get<IntentUndoService>().UndoConfirmationAsync(manager, IntentId, (await Database.ReadIntentAsync(IntentId))!.Version, Cancel)).Refusal;

    // Bypasses the checks of a deactivation, because a purchase leaves an open opportunity.
    private async Task MakeAsync(Action<Customer> make)
    {
        Outcome<Done> made = await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                make((await unit.Customers.FindAsync(customer, token))!);
                return Done.Instance;
            },
            Cancel);
        Assert.True(made.Succeeded, made.Refusal?.ToString());
    }

    // A purchase transfers the promise to the opportunity; every other decision drops it.
    private static (PromiseState State, SubjectType About) Decided(IntentStatus decision) =>
        decision == IntentStatus.Purchase ? (PromiseState.Planned, SubjectType.Opportunity) : (PromiseState.Dropped, SubjectType.Intent);

    private async Task<(PromiseState State, SubjectType About)> StateAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        Promise promise = await context.Promises.AsNoTracking().SingleAsync(Cancel);
        return (promise.State, promise.SubjectType);
    }

    private async Task<Promise> OnlyAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Promises.AsNoTracking().SingleAsync(p => p.SubjectId == IntentId, Cancel);
    }

    private async Task<PromiseRecord> RecordAsync() =>
        Assert.Single(await Database.Get<IPromiseQueries>().RecordsAsync(sales, Today.AddDays(-29), Today.AddDays(10), TimeZoneInfo.Utc, Cancel));
}
