using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Rules;

/// <summary>Maintains the follow-up rules and the working calendar; administrators only.</summary>
public sealed class RulesService(ITransactionRunner work)
{
    /// <summary>Changes the thresholds and working hours.</summary>
    public Task<Outcome<Done>> SaveAsync(Guid actor, SaveRules command, CancellationToken cancel) =>
        RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                FollowUpRules? rules = await unit.Rules.FindAsync(FollowUpRules.TheId, token);
                return rules is null ? new Refusal(RefusalCode.NotFound)
                    : rules.Version != command.Version ? new Refusal(RefusalCode.Conflict, rules.Version)
                    : rules.Change(command.Values) is { } refusal ? refusal
                    : Done.Instance;
            },
            cancel);

    /// <summary>Adds or edits a special day. A second record for the same day is refused.</summary>
    public Task<Outcome<Guid>> SaveDayAsync(Guid actor, SaveCalendarDay command, CancellationToken cancel) =>
        RunAsync<Guid>(
            actor,
            async (unit, token) =>
            {
                if (command.DayId is not { } id)
                {
                    Outcome<CalendarDay> added = CalendarDay.Add(unit.NewId(), command.Date, command.Kind, command.Name);
                    if (added.Refusal is { } wrong)
                    {
                        return wrong;
                    }

                    unit.CalendarDays.Add(added.Value!);
                    return added.Value!.Id;
                }

                CalendarDay? day = await unit.CalendarDays.FindAsync(id, token);
                return day is null ? new Refusal(RefusalCode.NotFound)
                    : day.Version != command.Version ? new Refusal(RefusalCode.Conflict, day.Version)
                    : day.Edit(command.Date, command.Kind, command.Name) is { } refusal ? refusal
                    : day.Id;
            },
            cancel);

    /// <summary>Removes a special day, so that the weekday applies again.</summary>
    public Task<Outcome<Done>> RemoveDayAsync(Guid actor, Guid dayId, CancellationToken cancel) =>
        RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                CalendarDay? day = await unit.CalendarDays.FindAsync(dayId, token);
                if (day is null)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                unit.CalendarDays.Remove(day);
                return Done.Instance;
            },
            cancel);

    private Task<Outcome<T>> RunAsync<T>(Guid actor, Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel) =>
        work.RunAsync<T>(
            actor,
            (unit, token) => unit.Viewer.Is(Roles.Administrator) ? operation(unit, token) : Task.FromResult<Outcome<T>>(new Refusal(RefusalCode.NotAllowed)),
            cancel);
}

/// <summary>Changes the follow-up rules.</summary>
/// <param name="Values">The values.</param>
/// <param name="Version">The version that the user read.</param>
public sealed record SaveRules(RuleValues Values, long Version);

/// <summary>Adds or edits a special day of the working calendar.</summary>
/// <param name="DayId">The record, or null to add one.</param>
/// <param name="Version">The version that the user read.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Holiday or working day.</param>
/// <param name="Name">The name.</param>
public sealed record SaveCalendarDay(Guid? DayId, long Version, DateOnly? Date, CalendarDayKind Kind, string? Name);
