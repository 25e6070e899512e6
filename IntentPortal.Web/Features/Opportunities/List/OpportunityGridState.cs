using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>
/// The state of the opportunity list as the query string of its address, so that a link reproduces the view. Unreadable
/// parameters are ignored and reported.
/// </summary>
public sealed record OpportunityGridState : GridState<OpportunityGridState, OpportunitySort>, IGridState<OpportunityGridState, OpportunitySort>
{
    /// <inheritdoc />
    public static IReadOnlyList<OpportunitySort> UsualColumns { get; } =
    [
        OpportunitySort.Code, OpportunitySort.Name, OpportunitySort.Customer, OpportunitySort.Stage, OpportunitySort.ExpectedAmount, OpportunitySort.ExpectedCloseOn, OpportunitySort.Owner,
    ];

    /// <inheritdoc />
    public static IReadOnlyList<OpportunitySort> Details { get; } = [OpportunitySort.OriginIntent, OpportunitySort.Lines, OpportunitySort.Files];

    /// <inheritdoc />
    public static IReadOnlyList<string> TypedFilters { get; } = ["until", "closedfrom", "closeduntil"];

    /// <inheritdoc />
    public static bool UsuallyDescending => true;

    public OpportunityView View { get; init; }

    /// <summary>Whether opportunities are shown as a board by stage.</summary>
    public bool IsBoard => View == OpportunityView.Board;

    public IReadOnlyList<OpportunityStage> Stages { get; init; } = [];

    public Guid? OwnerId { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? CustomerId { get; init; }

    public DateOnly? ClosingUntil { get; init; }

    public bool Overdue { get; init; }

    public bool PromiseOverdue { get; init; }

    public Guid? ProductId { get; init; }

    public bool Blocked { get; init; }

    public Guid? LostReasonId { get; init; }

    public DateOnly? ClosedFrom { get; init; }

    public DateOnly? ClosedUntil { get; init; }

    /// <summary>
    /// The list of all opportunities in one column of the board, with the same period for won and lost ones.
    /// </summary>
    public OpportunityGridState OfStage(OpportunityStage stage, DateOnly today) => this with
    {
        View = OpportunityView.List,
        Stages = [stage],
        ClosedFrom = OpportunityColumns.IsClosed(stage) ? ClosedSince(today) : null,
        ClosedUntil = null,
        Page = 0,
    };

    /// <inheritdoc />
    public static OpportunityGridState ReadFilters(QueryStringReader address) => new()
    {
        View = address.Named<OpportunityView>("view") ?? OpportunityView.List,
        Stages = [.. address.Several<OpportunityStage>("stage").Order()],
        OwnerId = address.Id("owner"),
        DepartmentId = address.Id("department"),
        CustomerId = address.Id("customer"),
        ClosingUntil = address.Day("until"),
        Overdue = address.Yes("overdue"),
        PromiseOverdue = address.Yes("promise"),
        ProductId = address.Id("product"),
        Blocked = address.Yes("blocked"),
        LostReasonId = address.Id("reason"),
        ClosedFrom = address.Day("closedfrom"),
        ClosedUntil = address.Day("closeduntil"),
    };

    /// <summary>The filter for this state, in the viewer's time zone.</summary>
    /// <param name="today">The current day.</param>
    /// <param name="startOf">Returns the moment at which a day begins.</param>
    public OpportunityFilter ToFilter(DateOnly today, Func<DateOnly, DateTimeOffset> startOf) => new()
    {
        Text = Text,
        // The board shows every stage as a column, and limits won and lost ones to their own period.
        Stages = IsBoard ? [] : Stages,
        ClosedFrom = IsBoard ? startOf(ClosedSince(today)) : ClosedFrom is { } from ? startOf(from) : null,
        ClosedBefore = !IsBoard && ClosedUntil is { } until ? startOf(until.AddDays(1)) : null,
        OwnerId = OwnerId,
        DepartmentIds = DepartmentId is { } department ? [department] : [],
        CustomerId = CustomerId,
        ClosingUntil = ClosingUntil,
        OverdueOn = Overdue ? today : null,
        PromiseDueBefore = PromiseOverdue ? today : null,
        ProductIds = ProductId is { } product ? [product] : [],
        Blocked = Blocked,
        LostReasonId = LostReasonId,
        Custom = Custom.Filters,
    };

    /// <summary>The query request for this state, in the viewer's time zone.</summary>
    public OpportunityPageRequest ToRequest(DateOnly today, Func<DateOnly, DateTimeOffset> startOf) => new(ToFilter(today, startOf), Sort, Descending, Skip, PageSize)
    {
        CustomSort = Custom.Sort,
        WithDetails = WithDetails,
    };

    /// <inheritdoc />
    protected override QueryStringWriter WriteFilters(QueryStringWriter address) => address
        .Add("view", IsBoard ? "board" : null)
        .Add("stage", Stages)
        .Add("owner", OwnerId)
        .Add("department", DepartmentId)
        .Add("customer", CustomerId)
        .Add("until", ClosingUntil)
        .Add("overdue", Overdue)
        .Add("promise", PromiseOverdue)
        .Add("product", ProductId)
        .Add("blocked", Blocked)
        .Add("reason", LostReasonId)
        .Add("closedfrom", ClosedFrom)
        .Add("closeduntil", ClosedUntil);

    /// <inheritdoc />
    protected override OpportunityGridState WithoutFilters() => new() { View = View };

    private static DateOnly ClosedSince(DateOnly today) => today.AddDays(-OpportunityColumns.ClosedDays);
}
