using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Rules;

/// <summary>The rules of the follow-up and the working calendar; administrators only.</summary>
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

    /// <summary>Enters or changes a special day. A day that is there already is refused.</summary>
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

    /// <summary>Removes a special day: it is again as its day of the week says.</summary>
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

/// <summary>Changes the rules of the follow-up.</summary>
/// <param name="Values">The values.</param>
/// <param name="Version">The version that was read.</param>
public sealed record SaveRules(RuleValues Values, long Version);

/// <summary>Enters a special day of the working calendar, or changes one.</summary>
/// <param name="DayId">Which, or null for a new one.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Free or worked.</param>
/// <param name="Name">What it is called.</param>
public sealed record SaveCalendarDay(Guid? DayId, long Version, DateOnly? Date, CalendarDayKind Kind, string? Name);
