using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// What screens show of intents. Every answer is limited to what the actor may see; invalid intents never appear.
/// </summary>
public interface IIntentQueries
{
    /// <summary>One page of the grid.</summary>
    Task<Page<IntentRow>> PageAsync(Guid actor, IntentPageRequest request, CancellationToken cancel);

    /// <summary>All rows of a view, streamed, in the request's order; skip and take do not count.</summary>
    IAsyncEnumerable<IntentRow> AllAsync(Guid actor, IntentPageRequest request, CancellationToken cancel);

    /// <summary>One intent by its code, or null. An invalid one is found by those who may restore it.</summary>
    Task<IntentDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>What happened to an intent, newest first; empty when the actor does not see it.</summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid intentId, int take, CancellationToken cancel);

    /// <summary>Intents that resemble a text, best first, at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<SimilarIntent>> SimilarAsync(Guid actor, string text, Guid? customerId, int take, CancellationToken cancel);

    /// <summary>A file of an intent that the actor sees: its name, or null.</summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}

/// <summary>One page of the grid. Ties are broken by the code, newest first, so that pages never overlap.</summary>
/// <param name="Filter">What to show.</param>
/// <param name="Sort">By which column.</param>
/// <param name="Descending">In which direction.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page, at most <see cref="Limits.PageSize"/>.</param>
public sealed record IntentPageRequest(IntentFilter Filter, IntentSort Sort = IntentSort.Code, bool Descending = true, int Skip = 0, int Take = 50)
{
    /// <summary>
    /// The key of the user-defined field to sort by instead of a column; null or unknown for the column.
    /// </summary>
    public string? CustomSort { get; init; }

    /// <summary>Whether rows are found or ordered by what user-defined fields say.</summary>
    public bool AsksForValues => CustomSort is not null || Filter.Custom.Count > 0;
}

/// <summary>What the grid shows; null and empty mean any.</summary>
public sealed record IntentFilter
{
    /// <summary>Text in subject, content, code or the customer's name.</summary>
    public string? Text { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<IntentStatus> Statuses { get; init; } = [];

    /// <summary>Kind.</summary>
    public IntentKind? Kind { get; init; }

    /// <summary>Sources; those below them count too.</summary>
    public IReadOnlyList<Guid> SourceIds { get; init; } = [];

    /// <summary>Products; those below them count too.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    /// <summary>Owners.</summary>
    public IReadOnlyList<Guid> OwnerIds { get; init; } = [];

    /// <summary>Only those nobody owns.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Departments; those below them count too.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>One customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Stage of the customer.</summary>
    public CustomerStage? CustomerStage { get; init; }

    /// <summary>Only those whose promise was due before this day: today of the person who looks.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only open ones for which no next follow-up is promised.</summary>
    public bool WithoutPromise { get; init; }

    /// <summary>Captured at or after.</summary>
    public DateTimeOffset? CapturedFrom { get; init; }

    /// <summary>Captured before.</summary>
    public DateTimeOffset? CapturedBefore { get; init; }

    /// <summary>What user-defined fields must say.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}

/// <summary>The columns of a grid of intents, in the order in which they are offered.</summary>
public enum IntentSort
{
    Code = 1,
    Subject,
    Status,
    Customer,
    CustomerStage,
    Owner,
    PromiseDueOn,
    Kind,
    Source,
    Department,
    Interest,
    Severity,
    ExpectedAmount,
    ExpectedOn,
    LastFollowUpAt,
    StageEnteredAt,
    CapturedAt,
}

/// <summary>
/// An intent as the grid shows it. Names of sources, people and departments come from the reference lists.
/// </summary>
public sealed record IntentRow(
    Guid Id,
    long Version,
    string Code,
    string Subject,
    IntentKind Kind,
    IntentStatus Status,
    Guid CustomerId,
    string CustomerCode,
    string CustomerName,
    CustomerStage CustomerStage,
    Guid SourceId,
    Guid? OwnerId,
    Guid? DepartmentId,
    int Interest,
    FeedbackSeverity? Severity,
    decimal? ExpectedAmount,
    DateOnly? ExpectedOn,
    DateOnly? PromiseDueOn,
    int PromiseMovedCount,
    DateTimeOffset? LastFollowUpAt,
    DateTimeOffset StageEnteredAt,
    DateTimeOffset CapturedAt,
    Guid CapturedById,
    IReadOnlyList<Guid> ProductIds,
    IReadOnlyList<string> Tags)
{
    /// <summary>What it says in user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}

/// <summary>An intent that resembles what is being typed.</summary>
public sealed record SimilarIntent(Guid Id, string Code, string Subject, string CustomerName, IntentStatus Status, DateTimeOffset CapturedAt);
