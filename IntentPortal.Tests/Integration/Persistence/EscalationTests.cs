using IntentPortal.Domain.Administration;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The escalation ladder notifies everybody once. The clock starts on Monday, 2 March 2026.</summary>
public sealed class EscalationTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid source;
    private Guid sales;
    private Guid manager;
    private Guid director;
    private Guid department;
    private Guid customer;

    private TestDatabase Database => database!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(Database.Clock.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Guid company = await Database.DepartmentAsync();
        department = await Database.DepartmentAsync(company);
        source = await Database.SourceAsync();
        sales = await Database.PersonAsync(Roles.Sales, department);
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        director = await Database.PersonAsync(Roles.SalesManager, company);
        customer = await Database.CustomerAsync(source, sales, department);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Each_step_is_taken_on_its_day_and_once()
    {
        await PromiseAsync(Today);
        List<string> told = [];
        for (int day = 0; day < 12; day++)
        {
            await ClimbAsync();
            await ClimbAsync();
            told.AddRange((await NotificationsAsync()).Skip(told.Count).Select(n => $"{day} {Name(n.PersonId)} {n.Kind}"));
            Database.Clock.Forward(TimeSpan.FromDays(1));
        }

        // The fifth working day after Monday is the following Monday.
        Assert.Equal(["0 sales PromiseDue", "1 sales PromiseOverdue", "3 manager PromiseOverdueInTeam", "7 director PromiseOverdueBelow"], told);
    }

    [Fact]
    public async Task Two_nodes_at_once_and_a_restart_tell_everybody_once()
    {
        for (int i = 0; i < 5; i++)
        {
            await PromiseAsync(Today);
        }

        Database.Clock.Forward(TimeSpan.FromDays(3));
        await using (TestDatabase other = Database.AnotherNode())
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? Database : other).Get<Escalations>().ClimbAsync(Cancel)));
        }

        await using TestDatabase restarted = Database.AnotherNode();
        await restarted.Get<Escalations>().ClimbAsync(Cancel);

        IReadOnlyList<Notification> all = await NotificationsAsync();
        // The owner is only notified of the furthest step, the manager of the manager's step.
        Assert.Equal(5, all.Count(n => n.PersonId == sales && n.Kind == NotificationKind.PromiseOverdue));
        Assert.Equal(5, all.Count(n => n.PersonId == manager && n.Kind == NotificationKind.PromiseOverdueInTeam));
        Assert.Equal(10, all.Count);
    }

    [Fact]
    public async Task A_kept_promise_is_left_alone_and_a_moved_one_begins_anew()
    {
        Intent kept = await PromiseAsync(Today);
        Intent moved = await PromiseAsync(Today);
        await ClimbAsync();
        Assert.True((await Database.Get<IntentFollowUpService>().RecordAsync(sales, new RecordFollowUp(kept.Id, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "打过电话", null, []), Cancel)).Succeeded);
        Assert.True((await Database.Get<IntentFollowUpService>().MovePromiseAsync(sales, new MovePromise(moved.Id, Today.AddDays(3), "客户出差"), Cancel)).Succeeded);
        int before = (await NotificationsAsync()).Count;
        Database.Clock.Forward(TimeSpan.FromDays(1));
        await ClimbAsync();
        Assert.Equal(before, (await NotificationsAsync()).Count);

        Database.Clock.Forward(TimeSpan.FromDays(2));
        await ClimbAsync();

        Notification last = (await NotificationsAsync())[^1];
        Assert.Equal((before + 1, moved.Id, NotificationKind.PromiseDue), ((await NotificationsAsync()).Count, last.SubjectId, last.Kind));
    }

    [Fact]
    public async Task A_step_is_on_the_timeline_of_what_was_promised()
    {
        Intent intent = await PromiseAsync(Today);
        await ClimbAsync();

        await using var context = await Database.OpenAsync();
        ChangeLine line = await context.ChangeLines.SingleAsync(l => l.RecordKind == RecordKind.Escalation, Cancel);
        Assert.Equal((intent.Id, ChangeKind.Escalated), (line.TimelineId, line.Kind));
    }

    [Fact]
    public async Task The_line_of_a_notification_names_whose_bell_it_rings()
    {
        await PromiseAsync(Today);
        await ClimbAsync();

        await using var context = await Database.OpenAsync();
        List<Notification> told = await context.Notifications.ToListAsync(Cancel);
        Assert.NotEmpty(told);
        List<ChangeLine> lines = await context.ChangeLines.Where(l => l.RecordKind == RecordKind.Notification).ToListAsync(Cancel);
        Assert.Equal(told.Select(n => (n.Id, n.PersonId)).Order(), lines.Select(l => (l.RecordId, l.TimelineId)).Order());
    }

    [Fact]
    public async Task Changed_rules_are_obeyed_and_what_is_muted_is_not_shown()
    {
        Guid admin = await Database.PersonAsync(Roles.Administrator);
        FollowUpPolicy rules = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Rules;
        Outcome<Done> saved = await Database.Get<RulesService>().SaveAsync(
            admin, new SaveRules(rules.Values with { RedAfterDays = 0, ManagerAfterDays = 1, ManagerAboveAfterDays = 0 }, rules.Version), Cancel);
        Assert.True(saved.Succeeded, saved.Refusal?.ToString());
        Assert.Equal(RefusalCode.Conflict, (await Database.Get<RulesService>().SaveAsync(admin, new SaveRules(rules.Values, rules.Version), Cancel)).Refusal?.Code);
        Assert.True((await Database.Get<NotificationService>().MuteAsync(manager, [NotificationKind.PromiseOverdueInTeam], Cancel)).Succeeded);
        await PromiseAsync(Today);
        Database.Clock.Forward(TimeSpan.FromDays(1));
        await ClimbAsync();

        Assert.Equal([NotificationKind.PromiseDue, NotificationKind.PromiseOverdueInTeam], (await NotificationsAsync()).Select(n => n.Kind).Order());
        Assert.Equal(0, (await Database.Get<IAdministrationQueries>().NotificationsAsync(manager, 20, Cancel)).Unread);
        Assert.True((await Database.Get<NotificationService>().MuteAsync(manager, [], Cancel)).Succeeded);
        Assert.Equal(1, (await Database.Get<IAdministrationQueries>().NotificationsAsync(manager, 20, Cancel)).Unread);
    }

    [Fact]
    public async Task All_notifications_are_read_at_once_but_those_that_came_since()
    {
        await PromiseAsync(Today);
        await PromiseAsync(Today);
        await ClimbAsync();
        DateTimeOffset seen = (await NotificationsAsync()).Max(n => n.CreatedAt);
        Database.Clock.Forward(TimeSpan.FromDays(1));
        await ClimbAsync();
        Assert.Equal(4, (await Database.Get<IAdministrationQueries>().NotificationsAsync(sales, 20, Cancel)).Unread);

        Assert.True((await Database.Get<NotificationService>().ReadAllAsync(sales, seen, Cancel)).Succeeded);

        NotificationList list = await Database.Get<IAdministrationQueries>().NotificationsAsync(sales, 20, Cancel);
        Assert.Equal((2, 4), (list.Unread, list.Rows.Count));
        Assert.Equal([false, false, true, true], list.Rows.Select(r => r.IsRead));
    }

    [Fact]
    public async Task A_step_that_comes_after_many_working_days_is_taken_too()
    {
        Guid admin = await Database.PersonAsync(Roles.Administrator);
        FollowUpPolicy rules = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Rules;
        Assert.True((await Database.Get<RulesService>().SaveAsync(admin, new SaveRules(rules.Values with { ManagerAboveAfterDays = 200 }, rules.Version), Cancel)).Succeeded);
        DateOnly due = Today;
        await PromiseAsync(due);

        Database.Clock.Forward(TimeSpan.FromDays(rules.Calendar.After(due, 200).DayNumber - due.DayNumber));
        await ClimbAsync();

        Assert.Contains(await NotificationsAsync(), n => n.PersonId == director && n.Kind == NotificationKind.PromiseOverdueBelow);
    }

    [Fact]
    public async Task The_calendar_knows_the_first_years_and_keeps_one_record_a_day()
    {
        Guid admin = await Database.PersonAsync(Roles.Administrator);
        RulesService service = Database.Get<RulesService>();
        FollowUpPolicy rules = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Rules;
        Assert.Equal(ChinaHolidays.All, rules.Days.Select(d => (d.Date, d.Kind, d.Name)));

        var day = new SaveCalendarDay(null, 0, new DateOnly(2027, 2, 9), CalendarDayKind.Holiday, "春节");
        Outcome<Guid> added = await service.SaveDayAsync(admin, day, Cancel);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        Assert.Equal(RefusalCode.AlreadyExists, (await service.SaveDayAsync(admin, day, Cancel)).Refusal?.Code);
        Assert.False((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Rules.Calendar.IsWorkingDay(new DateOnly(2027, 2, 9)));
        Assert.True((await service.RemoveDayAsync(admin, added.Value, Cancel)).Succeeded);
        Assert.True((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Rules.Calendar.IsWorkingDay(new DateOnly(2027, 2, 9)));
    }

    private Task<int> ClimbAsync() => Database.Get<Escalations>().ClimbAsync(Cancel);

    private string Name(Guid person) => person == sales ? "sales" : person == manager ? "manager" : person == director ? "director" : "?";

    private async Task<IReadOnlyList<Notification>> NotificationsAsync()
    {
        await using var context = await Database.OpenAsync();
        return await context.Notifications.AsNoTracking().OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).ToListAsync(Cancel);
    }

    private Task<Intent> PromiseAsync(DateOnly due) => Database.IntentAsync(customer, source, sales, sales, department, then: (intent, unit) =>
    {
        unit.Promises.Add(Promise.Make(unit.NewId(), SubjectType.Intent, intent.Id, sales, due, unit.Now).Value!);
        intent.SetNextPromise(due, 0);
    });
}
