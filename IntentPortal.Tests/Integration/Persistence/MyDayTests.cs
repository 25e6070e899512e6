using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.MyDay;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>What "my day" shows to whom.</summary>
public sealed class MyDayTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid department;
    private Guid source;
    private Guid sales;
    private Guid marketing;
    private Guid manager;
    private Guid customer;

    private TestDatabase Database => database!;

    private DateOnly Today => DateOnly.FromDateTime(Database.Clock.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        department = await Database.DepartmentAsync();
        source = await Database.SourceAsync();
        sales = await Database.PersonAsync(Roles.Sales, department);
        marketing = await Database.PersonAsync(Roles.Marketing, department);
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        customer = await Database.CustomerAsync(source, sales, department, details: new CustomerDetails { Name = "青岛蓝海水产有限公司" });
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Own_promises_up_to_a_week_ahead_are_shown_the_longest_overdue_first()
    {
        Intent intent = await IntentAsync("冷库询价", sales);
        await PromiseAsync(SubjectType.Intent, intent.Id, sales, 0);
        await PromiseAsync(SubjectType.Customer, customer, sales, 3);
        await PromiseAsync(SubjectType.Customer, customer, sales, 9);
        await PromiseAsync(SubjectType.Customer, customer, manager, 1);
        Database.Clock.Forward(TimeSpan.FromDays(2));

        Day day = await DayAsync(sales);

        Assert.Equal(
            [(RecordKind.Intent, intent.Code, "冷库询价", "青岛蓝海水产有限公司", -2), (RecordKind.Customer, "KH-2026-000001", "青岛蓝海水产有限公司", null, 1), (RecordKind.Customer, "KH-2026-000001", "青岛蓝海水产有限公司", null, 7)],
            new[] { day.Overdue, day.Today, day.Soon }.SelectMany(part => part.Promises).Select(p => (p.About, p.Code, p.Title, p.CustomerName, p.DueOn.DayNumber - Today.DayNumber)));
        Assert.Equal((1, 0, 2), (day.Overdue.Promises.Count, day.Today.Promises.Count, day.Soon.Promises.Count));
    }

    [Fact]
    public async Task A_kept_promise_leaves_the_day()
    {
        Intent intent = await IntentAsync("冷库询价", sales);
        await PromiseAsync(SubjectType.Intent, intent.Id, sales, 0);
        Assert.Single((await DayAsync(sales)).Today.Promises);

        Outcome<IntentRef> kept = await Database.Get<IntentFollowUpService>().RecordAsync(
            sales, new RecordFollowUp(intent.Id, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "打过电话", null, []), Cancel);

        Assert.True(kept.Succeeded, kept.Refusal?.ToString());
        Assert.True((await DayAsync(sales)).IsFree);
    }

    [Fact]
    public async Task More_promises_than_are_shown_are_announced()
    {
        for (int i = 0; i <= Day.MostDue; i++)
        {
            await PromiseAsync(SubjectType.Customer, customer, sales, 1);
        }

        Day day = await DayAsync(sales);

        Assert.Equal(Day.MostDue, day.Soon.Promises.Count);
        Assert.True(day.Soon.HasMore);
    }

    [Fact]
    public async Task Promises_about_what_is_not_seen_any_more_take_no_place_from_those_that_are()
    {
        Guid elsewhere = await Database.CustomerAsync(source, manager, department);
        for (int i = 0; i <= Day.MostDue; i++)
        {
            await PromiseAsync(SubjectType.Customer, elsewhere, sales, 1);
        }

        await PromiseAsync(SubjectType.Customer, customer, sales, 2);

        Day day = await DayAsync(sales);

        Assert.Equal("KH-2026-000001", Assert.Single(day.Soon.Promises).Code);
        Assert.False(day.Soon.HasMore);
    }

    [Fact]
    public async Task What_is_new_depends_on_the_role()
    {
        Intent given = await IntentAsync("分配的", null);
        Assert.True((await Database.Get<IntentService>().AssignAsync(manager, given.Id, sales, Cancel)).Succeeded);
        Intent free = await IntentAsync("没人要的", null);
        Intent confirmed = await IntentAsync("已确认的", sales, (intent, unit) => Assert.Null(intent.ConfirmAsPurchase(Guid.NewGuid(), false, sales, unit.Now)));

        Assert.Equal([(NewReason.GivenToMe, given.Code), (NewReason.WithoutOwner, free.Code)], News(await DayAsync(sales)));
        Assert.Equal([(NewReason.WithoutOwner, free.Code)], News(await DayAsync(manager)));
        Assert.Equal([(NewReason.MineConfirmed, confirmed.Code)], News(await DayAsync(marketing)));

        Database.Clock.Forward(TimeSpan.FromDays(8));
        Assert.Empty(News(await DayAsync(marketing)));
    }

    [Fact]
    public async Task What_was_given_to_somebody_is_new_until_their_own_first_follow_up()
    {
        Intent given = await IntentAsync("分配的", null);
        await FollowUpAsync(manager, given);
        Assert.True((await Database.Get<IntentService>().AssignAsync(manager, given.Id, sales, Cancel)).Succeeded);
        Assert.Equal([(NewReason.GivenToMe, given.Code)], News(await DayAsync(sales)));

        await FollowUpAsync(sales, given);

        Assert.Empty(News(await DayAsync(sales)));
    }

    [Fact]
    public async Task What_somebody_captured_for_themselves_is_not_new_to_them()
    {
        await Database.IntentAsync(customer, source, sales, sales, department);
        Assert.Empty(News(await DayAsync(sales)));
    }

    [Fact]
    public async Task More_news_than_are_shown_are_announced()
    {
        for (int i = 0; i <= Day.MostNew; i++)
        {
            await IntentAsync($"没人要的 {i}", null);
        }

        NewSection part = Assert.Single((await DayAsync(manager)).New);

        Assert.Equal((Day.MostNew, true), (part.Items.Count, part.HasMore));
    }

    [Fact]
    public async Task Somebody_unknown_has_an_empty_day() => Assert.Equal(Day.Empty, await DayAsync(Guid.NewGuid()));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<(NewReason Reason, string Code)> News(Day day) => day.New.SelectMany(part => part.Items.Select(item => (part.Reason, item.Code)));

    private Task<Day> DayAsync(Guid person) => Database.Get<IMyDayQueries>().DayAsync(person, Today, Cancel);

    private Task<Intent> IntentAsync(string subject, Guid? owner, Action<Intent, IUnitOfWork>? then = null) =>
        Database.IntentAsync(customer, source, marketing, owner, department, new IntentDetails { Subject = subject, Content = "内容" }, then);

    private async Task FollowUpAsync(Guid person, Intent intent)
    {
        Outcome<IntentRef> recorded = await Database.Get<IntentFollowUpService>().RecordAsync(
            person, new RecordFollowUp(intent.Id, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "打过电话", null, []), Cancel);
        Assert.True(recorded.Succeeded, recorded.Refusal?.ToString());
    }

    private async Task PromiseAsync(SubjectType kind, Guid about, Guid by, int days)
    {
        Outcome<Done> made = await Database.Work.RunAsSystemAsync<Done>(
            (unit, _) =>
            {
                unit.Promises.Add(Promise.Make(unit.NewId(), kind, about, by, Today.AddDays(days), unit.Now).Value!);
                return Task.FromResult<Outcome<Done>>(Done.Instance);
            },
            Cancel);
        Assert.True(made.Succeeded, made.Refusal?.ToString());
    }
}
