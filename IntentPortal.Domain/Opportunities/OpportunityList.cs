using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>The list of opportunities and their stages. Every answer is limited to what the actor may see.</summary>
public interface IOpportunityListQueries
{
    /// <summary>One page of the list.</summary>
    Task<Page<OpportunityRow>> PageAsync(Guid actor, OpportunityPageRequest request, CancellationToken cancel);

    /// <summary>All opportunities of a view in its order, streamed; the page of the request does not matter.</summary>
    IAsyncEnumerable<OpportunityRow> AllAsync(Guid actor, OpportunityPageRequest request, CancellationToken cancel);

    /// <summary>
    /// What each column of the stages comes to, see <see cref="OpportunityColumns"/>. Won and lost are counted from
    /// <see cref="OpportunityFilter.ClosedFrom"/> on, or of the last days.
    /// </summary>
    Task<IReadOnlyList<OpportunityHead>> HeadsAsync(Guid actor, OpportunityFilter filter, CancellationToken cancel);

    /// <summary>The opportunities of a part of a column.</summary>
    Task<IReadOnlyList<OpportunityRow>> CardsAsync(Guid actor, OpportunityCardPage part, CancellationToken cancel);
}

/// <summary>
/// One page of the list of opportunities. Ties are broken by the code, newest first, so that pages never overlap.
/// </summary>
/// <param name="Filter">What to show.</param>
/// <param name="Sort">By which column.</param>
/// <param name="Descending">In which direction.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page, at most <see cref="Limits.PageSize"/>.</param>
public sealed record OpportunityPageRequest(OpportunityFilter Filter, OpportunitySort Sort = OpportunitySort.Code, bool Descending = true, int Skip = 0, int Take = 50)
{
    /// <summary>The key of the user-defined field to sort by instead of the column.</summary>
    public string? CustomSort { get; init; }
}

/// <summary>Which opportunities are shown; null and empty mean any.</summary>
public sealed record OpportunityFilter
{
    /// <summary>Text in code or name, or in the customer's name, short name, code or tags.</summary>
    public string? Text { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<OpportunityStage> Stages { get; init; } = [];

    /// <summary>The owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Departments; those below them count too.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>The customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Only those expected to close on this day or before.</summary>
    public DateOnly? ClosingUntil { get; init; }

    /// <summary>Only open ones that were expected to close before this day: today of the person who looks.</summary>
    public DateOnly? OverdueOn { get; init; }

    /// <summary>Products, one of which a line names; those below them count too.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    /// <summary>Only those lost for this reason.</summary>
    public Guid? LostReasonId { get; init; }

    /// <summary>Only those won or lost at this moment or later.</summary>
    public DateTimeOffset? ClosedFrom { get; init; }

    /// <summary>Only those won or lost before this moment.</summary>
    public DateTimeOffset? ClosedBefore { get; init; }

    /// <summary>
    /// Only those whose planned promise is due before this day: overdue when it is today of the person who looks.
    /// </summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only those that suggestions block.</summary>
    public bool Blocked { get; init; }

    /// <summary>What user-defined fields say.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}

/// <summary>The columns the list of opportunities can be sorted by.</summary>
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
}

/// <summary>
/// An opportunity as the list and the cards of the stages show it. Names of people and departments come from the
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

    /// <summary>The contact, by name.</summary>
    public string? ContactName { get; init; }

    /// <summary>When it entered its stage.</summary>
    public required DateTimeOffset StageEnteredAt { get; init; }

    /// <summary>Why it was lost.</summary>
    public Guid? LostReasonId { get; init; }

    /// <summary>How many suggestions block it.</summary>
    public int BlockedBy { get; init; }

    /// <summary>The day of the planned promise, or null.</summary>
    public DateOnly? PromiseDueOn { get; init; }

    /// <summary>How often the planned promise was moved.</summary>
    public int PromiseMovedCount { get; init; }

    /// <summary>The latest contact that took place about it.</summary>
    public DateTimeOffset? LastFollowUpAt { get; init; }

    /// <summary>What user-defined fields say.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}

/// <summary>
/// A part of a column: of open ones those first that are expected to close first, of closed ones the latest.
/// </summary>
/// <param name="Filter">What to show.</param>
/// <param name="Stage">The column.</param>
/// <param name="Skip">Cards before the part.</param>
/// <param name="Take">Cards of the part, at most <see cref="OpportunityColumns.MostCards"/>.</param>
public sealed record OpportunityCardPage(OpportunityFilter Filter, OpportunityStage Stage, int Skip, int Take);

/// <summary>What a column comes to.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many opportunities the viewer sees in it.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
public sealed record OpportunityHead(OpportunityStage Stage, int Count, decimal Amount);
