using IntentPortal.Domain.Rules;

namespace IntentPortal.Domain.Intents;

/// <summary>How old intents are by the rules of the follow-up.</summary>
public static class IntentAgeing
{
    /// <summary>How old an intent is in its column; a confirmed one does not age.</summary>
    public static AgeingState Ageing(this FollowUpPolicy rules, IntentStatus column, DateTimeOffset since, DateTimeOffset? lastFollowUpAt, DateOnly? promiseDueOn, DateTimeOffset now) =>
        column == IntentStatus.New ? rules.Ageing(rules.NewLimits, since, lastFollowUpAt, promiseDueOn, now)
        : column == IntentStatus.FollowingUp ? rules.Ageing(rules.FollowingUpLimits, since, lastFollowUpAt, promiseDueOn, now)
        : AgeingState.Fresh;
}
