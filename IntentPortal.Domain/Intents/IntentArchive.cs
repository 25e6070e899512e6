using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// Reads intents for screens. Every answer is limited to what the actor may see; invalid intents are never included.
/// </summary>
public interface IIntentQueries
{
    /// <summary>One page of the grid.</summary>
    Task<Page<IntentRow>> PageAsync(Guid actor, IntentPageRequest request, CancellationToken cancel);

    /// <summary>Streams all rows of a view in the request's order; skip and take are ignored.</summary>
    IAsyncEnumerable<IntentRow> AllAsync(Guid actor, IntentPageRequest request, CancellationToken cancel);

    /// <summary>One intent by its code, or null. An invalid one is returned only to those who may restore it.</summary>
    Task<IntentDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>The timeline of an intent, newest first; empty when the actor may not see the intent.</summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid intentId, int take, CancellationToken cancel);

    /// <summary>Intents similar to a text, best match first, at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<SimilarIntent>> SimilarAsync(Guid actor, string text, Guid? customerId, int take, CancellationToken cancel);

    /// <summary>The file name of an attachment of an intent; null when the actor may not see the intent.</summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}

/// <summary>
/// A request for one page of the grid. Rows with equal sort values are ordered by code, newest first, so that pages
/// never overlap.
/// </summary>
/// <param name="Filter">The filter.</param>
/// <param name="Sort">The column to sort by.</param>
/// <param name="Descending">Whether to sort in descending order.</param>
/// <param name="Skip">The number of rows to skip.</param>
/// <param name="Take">The number of rows to return, at most <see cref="Limits.PageSize"/>.</param>
public sealed record IntentPageRequest(IntentFilter Filter, IntentSort Sort = IntentSort.Code, bool Descending = true, int Skip = 0, int Take = 50)
{
    /// <summary>
    /// The key of the user-defined field to sort by instead of <see cref="Sort"/>; null or an unknown key sorts by the
    /// column.
    /// </summary>
    public string? CustomSort { get; init; }

    /// <summary>Whether the rows include <c>Details</c>, which cost an additional query.</summary>
    public bool WithDetails { get; init; }

    /// <summary>Whether the view filters or sorts by user-defined fields.</summary>
    public bool AsksForValues => CustomSort is not null || Filter.Custom.Count > 0;
}

/// <summary>The filter of the grid; null and empty values match any intent.</summary>
public sealed record IntentFilter
{
    /// <summary>Text in subject, content, code or the customer's name.</summary>
    public string? Text { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<IntentStatus> Statuses { get; init; } = [];

    /// <summary>Kind.</summary>
    public IntentKind? Kind { get; init; }

    /// <summary>Sources, including their subcategories.</summary>
    public IReadOnlyList<Guid> SourceIds { get; init; } = [];

    /// <summary>Products, including their subcategories.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    /// <summary>Owners.</summary>
    public IReadOnlyList<Guid> OwnerIds { get; init; } = [];

    /// <summary>The person who captured them.</summary>
    public Guid? CapturedById { get; init; }

    /// <summary>Only intents without an owner.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Departments, including their subdepartments.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>One customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's stage.</summary>
    public CustomerStage? CustomerStage { get; init; }

    /// <summary>Only intents with a promise due before this day, which is today in the viewer's time zone.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only open intents without a planned promise.</summary>
    public bool WithoutPromise { get; init; }

    /// <summary>Only intents captured at or after this time.</summary>
    public DateTimeOffset? CapturedFrom { get; init; }

    /// <summary>Only intents captured before this time.</summary>
    public DateTimeOffset? CapturedBefore { get; init; }

    /// <summary>Filters on user-defined fields.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}

/// <summary>The columns of the intent grid, in the order in which they are offered.</summary>
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
    CapturedBy,
    Products,
    Quantity,
    Content,
    Contact,
    SourceDetail,
    Tags,
    SplitFrom,
    Files,
}

/// <summary>
/// An intent as a row of the grid. The names of sources, people and departments come from the reference lists.
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
    /// <summary>More about the channel.</summary>
    public string? SourceDetail { get; init; }

    /// <summary>Quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The values of the user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;

    /// <summary>The fields of optional columns; null unless requested.</summary>
    public IntentRowDetails? Details { get; init; }
}

/// <summary>The fields of an intent that are read only if their column is shown.</summary>
/// <param name="Content">Content.</param>
/// <param name="ContactName">The name of the contact, masked if the viewer may not read it.</param>
/// <param name="SplitFromCode">The code of the intent it was split from, if the viewer sees that intent.</param>
/// <param name="Files">The number of attachments.</param>
public sealed record IntentRowDetails(string Content, string? ContactName, string? SplitFromCode, int Files);

/// <summary>An intent similar to the text being entered.</summary>
public sealed record SimilarIntent(Guid Id, string Code, string Subject, string CustomerName, IntentStatus Status, DateTimeOffset CapturedAt);
