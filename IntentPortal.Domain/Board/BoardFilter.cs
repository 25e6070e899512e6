using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>The filter of the board; omitted values match any intent.</summary>
public sealed record BoardFilter
{
    /// <summary>Text in subject, content, code or the customer's name.</summary>
    public string? Text { get; init; }

    /// <summary>The owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The person who captured them.</summary>
    public Guid? CapturedById { get; init; }

    /// <summary>Only intents without an owner.</summary>
    public bool Unassigned { get; init; }

    /// <summary>The department, including its subdepartments.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The product, including its subcategories.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The source, including its subcategories.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>The kind.</summary>
    public IntentKind? Kind { get; init; }

    /// <summary>Only intents with a promise due before this day, which is today in the viewer's time zone.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only open intents without a planned promise.</summary>
    public bool WithoutPromise { get; init; }

    /// <summary>Converts it to a filter of intents.</summary>
    public IntentFilter OfIntents() => new()
    {
        Text = Text,
        OwnerIds = [.. One(OwnerId)],
        CapturedById = CapturedById,
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
