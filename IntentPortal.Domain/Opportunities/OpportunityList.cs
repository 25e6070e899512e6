using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>
/// Reads the list of opportunities and their stage columns. Every answer is limited to what the actor may see.
/// </summary>
public interface IOpportunityListQueries
{
    /// <summary>One page of the list.</summary>
    Task<Page<OpportunityRow>> PageAsync(Guid actor, OpportunityPageRequest request, CancellationToken cancel);

    /// <summary>Streams all opportunities of a view in its order; skip and take of the request are ignored.</summary>
    IAsyncEnumerable<OpportunityRow> AllAsync(Guid actor, OpportunityPageRequest request, CancellationToken cancel);

    /// <summary>
    /// The totals of each stage column, see <see cref="OpportunityColumns"/>. Won and lost ones are counted from
    /// <see cref="OpportunityFilter.ClosedFrom"/> on, or otherwise for the last
    /// <see cref="OpportunityColumns.ClosedDays"/> days.
    /// </summary>
    Task<IReadOnlyList<OpportunityHead>> HeadsAsync(Guid actor, OpportunityFilter filter, CancellationToken cancel);

    /// <summary>The opportunities in a part of a column.</summary>
    Task<IReadOnlyList<OpportunityRow>> CardsAsync(Guid actor, OpportunityCardPage part, CancellationToken cancel);
}

/// <summary>
/// A request for one page of the list. Rows with equal sort values are ordered by code, newest first, so that pages
/// never overlap.
/// </summary>
/// <param name="Filter">The filter.</param>
/// <param name="Sort">The column to sort by.</param>
/// <param name="Descending">Whether to sort in descending order.</param>
/// <param name="Skip">The number of rows to skip.</param>
/// <param name="Take">The number of rows to return, at most <see cref="Limits.PageSize"/>.</param>
public sealed record OpportunityPageRequest(OpportunityFilter Filter, OpportunitySort Sort = OpportunitySort.Code, bool Descending = true, int Skip = 0, int Take = 50)
{
    /// <summary>The key of the user-defined field to sort by instead of <see cref="Sort"/>.</summary>
    public string? CustomSort { get; init; }

    /// <summary>Whether the rows include <c>Details</c>, which cost an additional query.</summary>
    public bool WithDetails { get; init; }
}

/// <summary>The filter of opportunities; null and empty values match any opportunity.</summary>
public sealed record OpportunityFilter
{
    /// <summary>Text in code or name, or in the customer's name, short name, code or tags.</summary>
    public string? Text { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<OpportunityStage> Stages { get; init; } = [];

    /// <summary>The owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Departments, including their subdepartments.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>The customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Only those expected to close on or before this day.</summary>
    public DateOnly? ClosingUntil { get; init; }

    /// <summary>
    /// Only open ones that were expected to close before this day, which is today in the viewer's time zone.
    /// </summary>
    public DateOnly? OverdueOn { get; init; }

    /// <summary>Products of which at least one is on a line, including their subcategories.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    /// <summary>Only those lost for this reason.</summary>
    public Guid? LostReasonId { get; init; }

    /// <summary>Only those won or lost at or after this time.</summary>
    public DateTimeOffset? ClosedFrom { get; init; }

    /// <summary>Only those won or lost before this time.</summary>
    public DateTimeOffset? ClosedBefore { get; init; }

    /// <summary>
    /// Only those with a planned promise due before this day. Overdue means before today in the viewer's time zone.
    /// </summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only those blocked by suggestions.</summary>
    public bool Blocked { get; init; }

    /// <summary>Filters on user-defined fields.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}

/// <summary>The columns by which the list of opportunities can be sorted.</summary>
public enum OpportunitySort
{
    Code = 1,
    Name,
    Customer,
    Stage,
    ExpectedAmount,
    ExpectedCloseOn,
    Probability,
    Owner,
    Department,
    CreatedAt,
    Contact,
    StageEnteredAt,
    LostReason,
    BlockedBy,
    PromiseDueOn,
    LastFollowUpAt,
    OriginIntent,
    Lines,
    Files,
}

/// <summary>
/// An opportunity as a row of the list or a card of a stage column. The names of people and departments come from the
/// reference lists.
/// </summary>
public sealed record OpportunityRow(
    Guid Id,
    long Version,
    string Code,
    string Name,
    string CustomerCode,
    string CustomerName,
    OpportunityStage Stage,
    decimal ExpectedAmount,
    DateOnly ExpectedCloseOn,
    int Probability,
    Guid OwnerId,
    Guid? DepartmentId,
    DateTimeOffset CreatedAt)
{
    /// <summary>Whether the viewer may open the customer.</summary>
    public bool MayOpenCustomer { get; init; } = true;

    /// <summary>The contact's name.</summary>
    public string? ContactName { get; init; }

    /// <summary>When it entered its stage.</summary>
    public required DateTimeOffset StageEnteredAt { get; init; }

    /// <summary>The reason for the loss.</summary>
    public Guid? LostReasonId { get; init; }

    /// <summary>The number of suggestions that block it.</summary>
    public int BlockedBy { get; init; }

    /// <summary>The due day of the planned promise, or null.</summary>
    public DateOnly? PromiseDueOn { get; init; }

    /// <summary>How often the planned promise was moved.</summary>
    public int PromiseMovedCount { get; init; }

    /// <summary>The time of the last follow-up.</summary>
    public DateTimeOffset? LastFollowUpAt { get; init; }

    /// <summary>The values of the user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;

    /// <summary>The fields of optional columns; null unless requested.</summary>
    public OpportunityRowDetails? Details { get; init; }
}

/// <summary>The fields of an opportunity that are read only if their column is shown.</summary>
/// <param name="OriginIntentCode">The code of the intent it came from, if the viewer sees that intent.</param>
/// <param name="Lines">The product lines.</param>
/// <param name="Files">The number of attachments.</param>
public sealed record OpportunityRowDetails(string? OriginIntentCode, IReadOnlyList<LineDetails> Lines, int Files);

/// <summary>
/// A request for a part of a column. Open opportunities are ordered by expected close date, closed ones by latest
/// first.
/// </summary>
/// <param name="Filter">The filter.</param>
/// <param name="Stage">The column.</param>
/// <param name="Skip">The number of cards to skip.</param>
/// <param name="Take">The number of cards to return, at most <see cref="OpportunityColumns.MostCards"/>.</param>
public sealed record OpportunityCardPage(OpportunityFilter Filter, OpportunityStage Stage, int Skip, int Take);

/// <summary>The totals of a column.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">The number of opportunities that the viewer may see.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
public sealed record OpportunityHead(OpportunityStage Stage, int Count, decimal Amount);
