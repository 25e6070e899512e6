namespace IntentPortal.Domain.Intents;

/// <summary>Where an intent stands (docs/product.md §4).</summary>
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

/// <summary>跟进确认: the decision on an intent, kept with it so that it can be taken back.</summary>
public sealed record Confirmation
{
    /// <summary>What the intent was before.</summary>
    public required IntentStatus From { get; init; }

    /// <summary>When the intent had entered that status.</summary>
    public required DateTimeOffset FromEnteredAt { get; init; }

    /// <summary>Who decided.</summary>
    public required Guid ById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The suggestion it speaks for.</summary>
    public Guid? SuggestionId { get; init; }

    /// <summary>Whether this confirmation made the suggestion.</summary>
    public bool MadeSuggestion { get; init; }

    /// <summary>The opportunity it became.</summary>
    public Guid? OpportunityId { get; init; }

    /// <summary>Whether this confirmation converted the intent customer.</summary>
    public bool ConvertedCustomer { get; init; }

    /// <summary>Why it is invalid.</summary>
    public Guid? ReasonId { get; init; }

    /// <summary>More words on why it is invalid.</summary>
    public string? ReasonNote { get; init; }
}
