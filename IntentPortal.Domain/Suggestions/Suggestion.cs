using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>产品建议: a product improvement requested by one or more intents, with one responsible person.</summary>
public sealed class Suggestion : Aggregate
{
    private Suggestion()
    {
    }

    /// <summary>The code, such as JY-2026-000007.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>The number behind the code.</summary>
    public long Number { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Description.</summary>
    public string? Description { get; private set; }

    /// <summary>The product it would improve.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>负责人: the one responsible person.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The status.</summary>
    public SuggestionStatus Status { get; private set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Suggestion;

    /// <inheritdoc />
    public override string Label => $"{Code} {Title}";

    /// <summary>Creates a suggestion.</summary>
    public static Outcome<Suggestion> Add(Guid id, RecordCode code, string? title, string? description, Guid productId, Guid ownerId, DateTimeOffset now)
    {
        var check = new FieldValidator();
        var suggestion = new Suggestion
        {
            Id = id,
            Code = code.Text,
            Number = code.Number,
            Title = check.Required(nameof(Title), title, Limits.Subject),
            Description = check.OptionalLines(nameof(Description), description, Limits.Long),
            ProductId = productId,
            OwnerId = ownerId,
            Status = SuggestionStatus.UnderReview,
            CreatedAt = now,
        };
        suggestion.Record(ChangeKind.Added);
        return check.Refusal is { } refusal ? refusal : suggestion;
    }

    /// <summary>Whether evidence can be added, which requires an open status.</summary>
    public bool TakesEvidence => Status is SuggestionStatus.UnderReview or SuggestionStatus.Planned or SuggestionStatus.InProgress;

    /// <summary>Assigns it to another responsible person.</summary>
    public void Assign(Guid ownerId)
    {
        if (OwnerId != ownerId)
        {
            OwnerId = ownerId;
            Record(ChangeKind.Assigned);
        }
    }
}

/// <summary>The status of a suggestion.</summary>
public enum SuggestionStatus
{
    UnderReview = 1,
    Planned = 2,
    InProgress = 3,
    Shipped = 4,
    Declined = 5,
    Merged = 6,
}
