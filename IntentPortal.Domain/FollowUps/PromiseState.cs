namespace IntentPortal.Domain.FollowUps;

/// <summary>Where a promise stands. Overdue is not a state: it follows from the due date and today.</summary>
public enum PromiseState
{
    /// <summary>Still to be kept.</summary>
    Planned = 1,

    /// <summary>A follow-up was recorded.</summary>
    Kept = 2,

    /// <summary>What it was about was closed.</summary>
    Dropped = 3,
}
