using System.Globalization;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>The rules for cards and promises, with the default values and the Chinese calendar.</summary>
public sealed class FollowUpPolicyTests
{
    private static readonly FollowUpPolicy rules = new(
        new RuleValues(), 1, [.. ChinaHolidays.All.Select(day => new CalendarDayRow(Guid.NewGuid(), 1, day.Date, day.Kind, day.Name))]);

    [Theory]
    [InlineData(IntentStatus.New, "2026-03-02", "2026-03-02", AgeingState.Fresh)]
    [InlineData(IntentStatus.New, "2026-03-02", "2026-03-03", AgeingState.Warn)]
    [InlineData(IntentStatus.New, "2026-03-02", "2026-03-05", AgeingState.Stuck)]
    [InlineData(IntentStatus.New, "2026-03-06", "2026-03-08", AgeingState.Fresh)] // a weekend does not count
    [InlineData(IntentStatus.FollowingUp, "2026-03-02", "2026-03-06", AgeingState.Fresh)]
    [InlineData(IntentStatus.FollowingUp, "2026-03-02", "2026-03-09", AgeingState.Warn)]
    [InlineData(IntentStatus.FollowingUp, "2026-03-02", "2026-03-16", AgeingState.Stuck)]
    [InlineData(IntentStatus.FollowingUp, "2026-02-14", "2026-02-24", AgeingState.Fresh)] // nor the Spring Festival
    [InlineData(IntentStatus.Suggestion, "2026-01-05", "2026-03-16", AgeingState.Fresh)]
    [InlineData(IntentStatus.Purchase, "2026-01-05", "2026-03-16", AgeingState.Fresh)]
    public void A_card_grows_old_by_working_days(IntentStatus column, string since, string now, AgeingState expected) =>
        Assert.Equal(expected, rules.Ageing(column, At(since), null, null, At(now)));

    [Fact]
    public void A_promise_still_to_come_keeps_a_card_fresh_and_a_broken_one_does_not()
    {
        DateTimeOffset now = At("2026-03-31");
        Assert.Equal(AgeingState.Fresh, rules.Ageing(IntentStatus.FollowingUp, At("2026-03-02"), null, new DateOnly(2026, 3, 31), now));
        Assert.Equal(AgeingState.Fresh, rules.Ageing(IntentStatus.FollowingUp, At("2026-03-02"), null, new DateOnly(2026, 6, 1), now));
        Assert.Equal(AgeingState.Stuck, rules.Ageing(IntentStatus.FollowingUp, At("2026-03-02"), null, new DateOnly(2026, 3, 30), now));
    }

    [Fact]
    public void A_follow_up_begins_the_count_anew() =>
        Assert.Equal(AgeingState.Fresh, rules.Ageing(IntentStatus.FollowingUp, At("2026-03-02"), At("2026-03-30"), null, At("2026-03-31")));

    [Fact]
    public void A_threshold_of_zero_is_switched_off()
    {
        FollowUpPolicy without = rules with { Values = rules.Values with { NewWarnDays = 0, NewStuckDays = 0, InProgressLimit = 0, ResponseHours = 0, RedAfterDays = 0 } };
        Assert.Equal(AgeingState.Fresh, without.Ageing(IntentStatus.New, At("2026-03-02"), null, null, At("2026-06-02")));
        Assert.False(without.IsTooMuch(1000));
        Assert.False(without.IsRed(new DateOnly(2026, 3, 2), At("2026-06-02")));
        Assert.False(without.Response(At("2026-03-02"), null, At("2026-06-02")).IsLate);
    }

    [Theory]
    [InlineData(0, 0, 4, false)]
    [InlineData(0, 0, 5, true)]
    [InlineData(0, 4, 0, false)] // too few to tell
    [InlineData(3, 2, 0, true)]
    [InlineData(7, 3, 0, false)]
    public void Who_has_many_overdue_promises_or_kept_too_few_on_time_needs_help(int onTime, int late, int overdue, bool needs) =>
        Assert.Equal(needs, rules.Values.NeedsHelp(onTime, late, overdue));

    [Fact]
    public void Nobody_needs_help_by_thresholds_that_are_switched_off()
    {
        RuleValues off = rules.Values with { HelpOverdue = 0, HelpPercent = 0 };
        Assert.False(off.NeedsHelp(0, 100, 100));
        Assert.False((rules.Values with { HelpKept = 0 }).NeedsHelp(0, 0, 0));
    }

    [Fact]
    public void The_first_response_is_measured_in_working_hours()
    {
        // Captured on a Friday at noon in Shanghai.
        DateTimeOffset captured = DateTimeOffset.Parse("2026-03-06T12:00+08:00", CultureInfo.InvariantCulture);
        FirstResponse answered = rules.Response(captured, captured.AddDays(3), captured.AddDays(30));
        Assert.Equal((TimeSpan.FromHours(9), false, false), (answered.WorkingTime, answered.IsWaiting, answered.IsLate));
        FirstResponse waiting = rules.Response(captured, null, captured.AddDays(3).AddMinutes(1));
        Assert.Equal((TimeSpan.FromMinutes(541), true, true), (waiting.WorkingTime, waiting.IsWaiting, waiting.IsLate));
    }

    [Theory]
    [InlineData("2026-03-06", false)]
    [InlineData("2026-03-08", false)] // the weekend after
    [InlineData("2026-03-09", true)]
    public void A_promise_turns_red_a_working_day_later(string now, bool red) => Assert.Equal(red, rules.IsRed(new DateOnly(2026, 3, 6), At(now)));

    [Theory]
    [InlineData("2026-03-05", 0)]
    [InlineData("2026-03-06", 1)]
    [InlineData("2026-03-08", 1)]
    [InlineData("2026-03-09", 2)]
    [InlineData("2026-03-10", 2)]
    [InlineData("2026-03-11", 3)]
    [InlineData("2026-03-12", 3)]
    [InlineData("2026-03-13", 4)]
    public void The_ladder_is_climbed_by_working_days(string today, int steps) =>
        Assert.Equal(
            Enum.GetValues<EscalationStep>().Take(steps),
            EscalationLadder.Reached(rules, new DateOnly(2026, 3, 6), DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Fact]
    public void Managers_are_found_upwards_and_nobody_is_told_of_himself()
    {
        Guid top = Guid.NewGuid(), middle = Guid.NewGuid(), team = Guid.NewGuid();
        PersonRow director = Person(Roles.SalesManager, top), head = Person(Roles.SalesManager, team), away = Person(Roles.SalesManager, team, active: false), seller = Person(Roles.Sales, team);
        var lists = new ReferenceLists([], [], [], [Department(top, null), Department(middle, top), Department(team, middle)], [director, head, away, seller], 30, 1);

        Assert.Equal([seller.Id], EscalationLadder.Told(EscalationStep.DueDay, seller.Id, lists.People, lists.Departments));
        Assert.Equal([head.Id], EscalationLadder.Told(EscalationStep.Manager, seller.Id, lists.People, lists.Departments));
        Assert.Equal([director.Id], EscalationLadder.Told(EscalationStep.ManagerAbove, seller.Id, lists.People, lists.Departments));
        Assert.Equal([director.Id], EscalationLadder.Told(EscalationStep.Manager, head.Id, lists.People, lists.Departments));
        Assert.Empty(EscalationLadder.Told(EscalationStep.ManagerAbove, head.Id, lists.People, lists.Departments));
        Assert.Empty(EscalationLadder.Told(EscalationStep.DueDay, away.Id, lists.People, lists.Departments));
    }

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T10:00+08:00", CultureInfo.InvariantCulture);

    private static PersonRow Person(Roles roles, Guid department, bool active = true) => new(Guid.NewGuid(), 1, "u", "n", null, roles, department, active, null);

    private static ListValueRow Department(Guid id, Guid? parent) => new(id, 1, "部门", "Department", 1, true, parent, "code", null);
}
