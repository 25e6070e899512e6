using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Domain.Intents;

/// <summary>The editable fields of an intent.</summary>
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

    /// <summary>Severity; for feedback only.</summary>
    public FeedbackSeverity? Severity { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The values of the user-defined fields; keys that are missing keep their values.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}

/// <summary>The severity of feedback.</summary>
public enum FeedbackSeverity
{
    /// <summary>An idea.</summary>
    Idea = 1,

    /// <summary>Hampers use.</summary>
    HampersUse = 2,

    /// <summary>Blocks use.</summary>
    BlocksUse = 3,
}

/// <summary>The kind of an intent.</summary>
public enum IntentKind
{
    /// <summary>新购意向.</summary>
    NewNeed = 1,

    /// <summary>老客户反馈.</summary>
    Feedback = 2,
}

/// <summary>A product that an intent is about.</summary>
/// <param name="IntentId">The intent.</param>
/// <param name="ProductId">The product.</param>
public sealed record IntentProduct(Guid IntentId, Guid ProductId);

/// <summary>A person who can own an intent, and the department that the intent gets from them.</summary>
internal sealed record IntentOwner(Guid PersonId, Guid? DepartmentId);
