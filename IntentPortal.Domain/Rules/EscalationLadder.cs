using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Rules;

/// <summary>The escalation ladder: the steps that a promise has reached, and who is notified at each.</summary>
public static class EscalationLadder
{
    /// <summary>The steps that a promise has reached today, in order.</summary>
    public static IEnumerable<EscalationStep> Reached(FollowUpPolicy rules, DateOnly dueOn, DateOnly today) =>
        Enum.GetValues<EscalationStep>().Where(step => DayOf(rules, step, dueOn) <= today);

    /// <summary>The day on which a promise reaches a step; null where the step is switched off.</summary>
    public static DateOnly? DayOf(FollowUpPolicy rules, EscalationStep step, DateOnly dueOn)
    {
        int days = step switch
        {
            EscalationStep.Red => rules.Values.RedAfterDays,
            EscalationStep.Manager => rules.Values.ManagerAfterDays,
            EscalationStep.ManagerAbove => rules.Values.ManagerAboveAfterDays,
            EscalationStep.DueDay => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step of the ladder."),
        };
        return step == EscalationStep.DueDay ? dueOn : days > 0 ? rules.Calendar.After(dueOn, days) : null;
    }

    /// <summary>
    /// The recipients of a step: the owner, the managers of the nearest department upwards that has any besides the
    /// owner, or the managers above those.
    /// </summary>
    public static IReadOnlyList<Guid> Told(EscalationStep step, Guid ownerId, IReadOnlyList<PersonRow> people, IReadOnlyList<ListValueRow> departments)
    {
        PersonRow? owner = people.FirstOrDefault(p => p.Id == ownerId);
        if (step is EscalationStep.DueDay or EscalationStep.Red)
        {
            return owner is { IsActive: true } ? [ownerId] : [];
        }

        List<IReadOnlyList<Guid>> levels = [];
        HashSet<Guid> passed = [];
        for (Guid? at = owner?.DepartmentId; at is { } department && passed.Add(department); at = departments.FirstOrDefault(d => d.Id == department)?.ParentId)
        {
            Guid[] managers = [.. people.Where(p => p.IsActive && p.Id != ownerId && p.DepartmentId == department && (p.Roles & Roles.SalesManager) != 0).Select(p => p.Id)];
            if (managers.Length > 0)
            {
                levels.Add(managers);
            }
        }

        return levels.ElementAtOrDefault(step == EscalationStep.Manager ? 0 : 1) ?? [];
    }

    /// <summary>The kind of notification of a step.</summary>
    public static NotificationKind Says(EscalationStep step) => step switch
    {
        EscalationStep.DueDay => NotificationKind.PromiseDue,
        EscalationStep.Red => NotificationKind.PromiseOverdue,
        EscalationStep.Manager => NotificationKind.PromiseOverdueInTeam,
        EscalationStep.ManagerAbove => NotificationKind.PromiseOverdueBelow,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step of the ladder."),
    };
}
