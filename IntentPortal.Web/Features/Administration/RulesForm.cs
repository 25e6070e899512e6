using System.Globalization;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Rules;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The input of the rules form.</summary>
public sealed class RulesForm(RuleValues values)
{
    private readonly Dictionary<string, TypedNumber> numbers = Groups.SelectMany(group => group.Numbers).ToDictionary(number => number.Name, number => (TypedNumber)(decimal)number.Get(values));

    /// <summary>The thresholds, in groups.</summary>
    public static IReadOnlyList<RuleGroup> Groups { get; } =
    [
        new(nameof(RulesTexts.Ageing),
        [
            new(nameof(RuleValues.NewWarnDays), v => v.NewWarnDays, (v, n) => v with { NewWarnDays = n }, FollowUpRules.MostDays, WatchedWork.New),
            new(nameof(RuleValues.NewStuckDays), v => v.NewStuckDays, (v, n) => v with { NewStuckDays = n }, FollowUpRules.MostDays, WatchedWork.New),
            new(nameof(RuleValues.FollowingUpWarnDays), v => v.FollowingUpWarnDays, (v, n) => v with { FollowingUpWarnDays = n }, FollowUpRules.MostDays, WatchedWork.FollowingUp),
            new(nameof(RuleValues.FollowingUpStuckDays), v => v.FollowingUpStuckDays, (v, n) => v with { FollowingUpStuckDays = n }, FollowUpRules.MostDays, WatchedWork.FollowingUp),
        ]),
        new(nameof(RulesTexts.Load),
        [
            new(nameof(RuleValues.InProgressLimit), v => v.InProgressLimit, (v, n) => v with { InProgressLimit = n }, FollowUpRules.MostInProgress, WatchedWork.Owned),
            new(nameof(RuleValues.ResponseHours), v => v.ResponseHours, (v, n) => v with { ResponseHours = n }, FollowUpRules.MostHours, WatchedWork.New),
        ]),
        new(nameof(RulesTexts.Ladder),
        [
            new(nameof(RuleValues.RedAfterDays), v => v.RedAfterDays, (v, n) => v with { RedAfterDays = n }, FollowUpRules.MostDays, WatchedWork.Promised),
            new(nameof(RuleValues.ManagerAfterDays), v => v.ManagerAfterDays, (v, n) => v with { ManagerAfterDays = n }, FollowUpRules.MostDays, WatchedWork.Promised),
            new(nameof(RuleValues.ManagerAboveAfterDays), v => v.ManagerAboveAfterDays, (v, n) => v with { ManagerAboveAfterDays = n }, FollowUpRules.MostDays, WatchedWork.Promised),
        ]),
        new(nameof(RulesTexts.Help),
        [
            new(nameof(RuleValues.HelpOverdue), v => v.HelpOverdue, (v, n) => v with { HelpOverdue = n }, FollowUpRules.MostPromises, WatchedWork.Promised),
            new(nameof(RuleValues.HelpKept), v => v.HelpKept, (v, n) => v with { HelpKept = n }, FollowUpRules.MostPromises, null),
            new(nameof(RuleValues.HelpPercent), v => v.HelpPercent, (v, n) => v with { HelpPercent = n }, 100, WatchedWork.Promised),
        ]),
    ];

    /// <summary>The start of work, as typed.</summary>
    public string WorkStartsAt { get; set; } = Text(values.WorkStartsAt);

    /// <summary>The end of work, as typed.</summary>
    public string WorkEndsAt { get; set; } = Text(values.WorkEndsAt);

    /// <summary>The time zone, as typed.</summary>
    public string? TimeZone { get; set; } = values.TimeZone;

    /// <summary>A refusal for the first empty or unreadable time or number; null when all are readable.</summary>
    public Refusal? Unreadable => Missing is { } missing ? Refusal.ForField(missing, FieldProblemKind.Required) : null;

    /// <summary>The typed rules. Only meaningful while <see cref="Unreadable"/> is null.</summary>
    public RuleValues Values => All.Aggregate(values, (taken, number) => numbers[number.Name].Whole is { } whole ? number.Set(taken, whole) : taken) with
    {
        WorkStartsAt = Time(WorkStartsAt),
        WorkEndsAt = Time(WorkEndsAt),
        TimeZone = TimeZone ?? string.Empty,
    };

    /// <summary>The rules that the input disables.</summary>
    public IReadOnlyList<RuleNumber> SwitchedOff => [.. All.Where(number => number.Watches is not null && number.Get(values) > 0 && number.Get(Values) == 0)];

    /// <summary>All fields of the form.</summary>
    public static IReadOnlyList<FormField<RulesForm>> Fields(IStringLocalizer<FieldTexts> fields) =>
    [
        .. All.Select(number => FormFields<RulesForm>.Number(fields[number.Name], number.Read, number.Write)),
        FormFields<RulesForm>.Text(fields[nameof(FieldTexts.WorkStartsAt)], form => form.WorkStartsAt, (form, value) => form.WorkStartsAt = value ?? string.Empty),
        FormFields<RulesForm>.Text(fields[nameof(FieldTexts.WorkEndsAt)], form => form.WorkEndsAt, (form, value) => form.WorkEndsAt = value ?? string.Empty),
        FormFields<RulesForm>.Text(fields[nameof(FieldTexts.TimeZone)], form => form.TimeZone, (form, value) => form.TimeZone = value),
    ];

    private static IEnumerable<RuleNumber> All => Groups.SelectMany(group => group.Numbers);

    private string? Missing => All.FirstOrDefault(number => numbers[number.Name].Whole is null)?.Name
        ?? (!IsTime(WorkStartsAt) ? nameof(WorkStartsAt) : !IsTime(WorkEndsAt) ? nameof(WorkEndsAt) : null);

    /// <summary>The typed value of a threshold.</summary>
    public TypedNumber this[string name]
    {
        get => numbers[name];
        set => numbers[name] = value;
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool IsTime(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static TimeOnly Time(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : TimeOnly.MinValue;
}
