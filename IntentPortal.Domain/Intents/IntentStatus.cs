namespace IntentPortal.Domain.Intents;

/// <summary>The status of an intent (docs/product.md §4).</summary>
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

/// <summary>跟进确认: the decision on an intent, with the data needed to undo it.</summary>
public sealed record Confirmation
{
    /// <summary>The status before the confirmation.</summary>
    public required IntentStatus From { get; init; }

    /// <summary>When the intent had entered that status.</summary>
    public required DateTimeOffset FromEnteredAt { get; init; }

    /// <summary>The person who decided.</summary>
    public required Guid ById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The suggestion that the intent supports.</summary>
    public Guid? SuggestionId { get; init; }

    /// <summary>Whether this confirmation created the suggestion.</summary>
    public bool MadeSuggestion { get; init; }

    /// <summary>The opportunity created from the intent.</summary>
    public Guid? OpportunityId { get; init; }

    /// <summary>Whether this confirmation converted the intent customer.</summary>
    public bool ConvertedCustomer { get; init; }

    /// <summary>The reason for invalidity.</summary>
    public Guid? ReasonId { get; init; }

    /// <summary>A note on the reason for invalidity.</summary>
    public string? ReasonNote { get; init; }
}
