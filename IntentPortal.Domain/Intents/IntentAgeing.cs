using IntentPortal.Domain.Rules;

namespace IntentPortal.Domain.Intents;

/// <summary>Applies the follow-up rules for ageing to intents.</summary>
public static class IntentAgeing
{
    /// <summary>The ageing state of an intent in its column; confirmed intents do not age.</summary>
    public static AgeingState Ageing(this FollowUpPolicy rules, IntentStatus column, DateTimeOffset since, DateTimeOffset? lastFollowUpAt, DateOnly? promiseDueOn, DateTimeOffset now) =>
        column == IntentStatus.New ? rules.Ageing(rules.NewLimits, since, lastFollowUpAt, promiseDueOn, now)
        : column == IntentStatus.FollowingUp ? rules.Ageing(rules.FollowingUpLimits, since, lastFollowUpAt, promiseDueOn, now)
        : AgeingState.Fresh;
}
