using System.Globalization;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The rules as the form holds them while they are edited.</summary>
public sealed class RulesForm(RuleValues values)
{
    private RuleValues numbers = values;

    /// <summary>The thresholds, in groups.</summary>
    public static IReadOnlyList<RuleGroup> Groups { get; } =
    [
        new("Ageing",
        [
            new(nameof(RuleValues.NewWarnDays), v => v.NewWarnDays, (v, n) => v with { NewWarnDays = n }),
            new(nameof(RuleValues.NewStuckDays), v => v.NewStuckDays, (v, n) => v with { NewStuckDays = n }),
            new(nameof(RuleValues.FollowingUpWarnDays), v => v.FollowingUpWarnDays, (v, n) => v with { FollowingUpWarnDays = n }),
            new(nameof(RuleValues.FollowingUpStuckDays), v => v.FollowingUpStuckDays, (v, n) => v with { FollowingUpStuckDays = n }),
        ]),
        new("Load",
        [
            new(nameof(RuleValues.InProgressLimit), v => v.InProgressLimit, (v, n) => v with { InProgressLimit = n }),
            new(nameof(RuleValues.ResponseHours), v => v.ResponseHours, (v, n) => v with { ResponseHours = n }),
        ]),
        new("Ladder",
        [
            new(nameof(RuleValues.RedAfterDays), v => v.RedAfterDays, (v, n) => v with { RedAfterDays = n }),
            new(nameof(RuleValues.ManagerAfterDays), v => v.ManagerAfterDays, (v, n) => v with { ManagerAfterDays = n }),
            new(nameof(RuleValues.ManagerAboveAfterDays), v => v.ManagerAboveAfterDays, (v, n) => v with { ManagerAboveAfterDays = n }),
        ]),
        new("Help",
        [
            new(nameof(RuleValues.HelpOverdue), v => v.HelpOverdue, (v, n) => v with { HelpOverdue = n }),
            new(nameof(RuleValues.HelpKept), v => v.HelpKept, (v, n) => v with { HelpKept = n }),
            new(nameof(RuleValues.HelpPercent), v => v.HelpPercent, (v, n) => v with { HelpPercent = n }),
        ]),
    ];

    /// <summary>When work begins, as typed.</summary>
    public string WorkStartsAt { get; set; } = Text(values.WorkStartsAt);

    /// <summary>When work ends, as typed.</summary>
    public string WorkEndsAt { get; set; } = Text(values.WorkEndsAt);

    /// <summary>The time zone, as typed.</summary>
    public string? TimeZone { get; set; } = values.TimeZone;

    /// <summary>A time that was emptied and cannot be read; null when both can.</summary>
    public Refusal? Unreadable => IsTime(WorkStartsAt) && IsTime(WorkEndsAt) ? null
        : Refusal.ForField(IsTime(WorkStartsAt) ? nameof(WorkEndsAt) : nameof(WorkStartsAt), FieldProblemKind.Required);

    /// <summary>What was typed; nothing that counts while a time is unreadable.</summary>
    public RuleValues Values => numbers with { WorkStartsAt = Time(WorkStartsAt), WorkEndsAt = Time(WorkEndsAt), TimeZone = TimeZone ?? string.Empty };

    /// <summary>Takes over numbers that were typed.</summary>
    public void Take(Func<RuleValues, RuleValues> change) => numbers = change(numbers);

    /// <summary>The numbers.</summary>
    public RuleValues Numbers => numbers;

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool IsTime(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static TimeOnly Time(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : TimeOnly.MinValue;
}
