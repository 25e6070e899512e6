namespace IntentPortal.Domain.Intents;

/// <summary>Where an intent stands (product.md §4).</summary>
public enum IntentStatus
{
    /// <summary>新意向.</summary>
    New = 1,

    /// <summary>跟进中.</summary>
    FollowingUp = 2,

    /// <summary>产品建议.</summary>
    Suggestion = 3,

    /// <summary>产品购买.</summary>
    Purchase = 4,

    /// <summary>无效意向: in the recycle bin.</summary>
    Invalid = 5,
}
