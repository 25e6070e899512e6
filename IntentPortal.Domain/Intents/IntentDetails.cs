using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Intents;

/// <summary>What people type about an intent.</summary>
public sealed record IntentDetails
{
    /// <summary>Subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Content, in the customer's words.</summary>
    public string? Content { get; init; }

    /// <summary>New need or feedback.</summary>
    public IntentKind Kind { get; init; } = IntentKind.NewNeed;

    /// <summary>The contact it came from.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The channel it came through.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>More about the channel.</summary>
    public string? SourceDetail { get; init; }

    /// <summary>The products it is about.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    /// <summary>Quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Expected amount.</summary>
    public decimal? ExpectedAmount { get; init; }

    /// <summary>Expected date of purchase.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Degree of interest, 0 to 3.</summary>
    public int Interest { get; init; }

    /// <summary>For feedback: how much it hurts.</summary>
    public FeedbackSeverity? Severity { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What it says in user-defined fields; keys that are missing stay as they are.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}
