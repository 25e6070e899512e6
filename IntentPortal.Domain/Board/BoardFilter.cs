using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>Which intents the board shows; everything left out means any.</summary>
public sealed record BoardFilter
{
    /// <summary>Text in subject, content, code or the customer's name.</summary>
    public string? Text { get; init; }

    /// <summary>Who follows them up.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Only those nobody owns.</summary>
    public bool Unassigned { get; init; }

    /// <summary>The department; those below it count too.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The product; those below it count too.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The source; those below it count too.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>The kind.</summary>
    public IntentKind? Kind { get; init; }

    /// <summary>Only those whose promise was due before this day: today of the person who looks.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only open ones for which no next follow-up is promised.</summary>
    public bool WithoutPromise { get; init; }

    /// <summary>The same as a filter of intents.</summary>
    public IntentFilter OfIntents() => new()
    {
        Text = Text,
        OwnerIds = [.. One(OwnerId)],
        Unassigned = Unassigned,
        DepartmentIds = [.. One(DepartmentId)],
        ProductIds = [.. One(ProductId)],
        SourceIds = [.. One(SourceId)],
        Kind = Kind,
        PromiseDueBefore = PromiseDueBefore,
        WithoutPromise = WithoutPromise,
    };

    private static IEnumerable<Guid> One(Guid? id) => id is { } one ? [one] : [];
}
