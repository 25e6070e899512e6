using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>What the list of opportunities shows, as the query string of its address: a link reproduces the view. Parts that cannot be read are left out and named.</summary>
public sealed record OpportunityGridState
{
    /// <summary>The page sizes that can be chosen.</summary>
    public static readonly IReadOnlyList<int> PageSizes = [25, 50, 100, 200];

    /// <summary>The columns shown while nobody chose others.</summary>
    public static readonly IReadOnlyList<OpportunitySort> UsualColumns =
    [
        OpportunitySort.Code, OpportunitySort.Name, OpportunitySort.Customer, OpportunitySort.Stage, OpportunitySort.ExpectedAmount, OpportunitySort.ExpectedCloseOn, OpportunitySort.Owner,
    ];

    public OpportunityView View { get; init; }

    public string? Text { get; init; }

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

    public OpportunitySort Sort { get; init; } = OpportunitySort.Code;

    public bool Descending { get; init; } = true;

    /// <summary>The columns shown, in order; empty means <see cref="UsualColumns"/>.</summary>
    public IReadOnlyList<OpportunitySort> Columns { get; init; } = [];

    /// <summary>What is about user-defined fields.</summary>
    public CustomView Custom { get; init; } = CustomView.None;

    public int Page { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>Whether anything narrows the view.</summary>
    public bool IsFiltered => Unfiltered.Format() != Format();

    /// <summary>The same without filters, on the first page.</summary>
    public OpportunityGridState Unfiltered => this with
    {
        Text = null,
        Stages = [],
        OwnerId = null,
        DepartmentId = null,
        CustomerId = null,
        ClosingUntil = null,
        Overdue = false,
        PromiseOverdue = false,
        ProductId = null,
        Blocked = false,
        LostReasonId = null,
        ClosedFrom = null,
        ClosedUntil = null,
        Custom = Custom with { Filters = [] },
    };

    /// <summary>The columns shown, the usual ones where none were chosen.</summary>
    public IReadOnlyList<OpportunitySort> ShownColumns => Columns.Count == 0 ? UsualColumns : Columns;

    /// <summary>The names of the columns shown, user-defined fields last.</summary>
    public IReadOnlyList<string> ShownKeys => [.. ShownColumns.Select(column => column.ToString()), .. Custom.Columns.Select(CustomColumn.Of)];

    /// <summary>The name of the column it is sorted by.</summary>
    public string SortKey => Custom.Sort is { } key ? CustomColumn.Of(key) : Sort.ToString();

    /// <summary>The list of what a column of the board shows the first of: won and lost ones since the same day.</summary>
    public OpportunityGridState OfStage(OpportunityStage stage, DateOnly today) => this with
    {
        View = OpportunityView.List,
        Stages = [stage],
        ClosedFrom = OpportunityColumns.IsClosed(stage) ? ClosedSince(today) : null,
        ClosedUntil = null,
        Page = 0,
    };

    /// <summary>The first page sorted by a column; by the same one again, the other way round.</summary>
    public OpportunityGridState SortedBy(string column)
    {
        string? key = CustomColumn.KeyOf(column);
        return this with
        {
            Sort = key is null ? Enum.Parse<OpportunitySort>(column) : OpportunitySort.Code,
            Custom = Custom with { Sort = key },
            Descending = SortKey == column && !Descending,
            Page = 0,
        };
    }

    /// <summary>The same with these columns.</summary>
    public OpportunityGridState Showing(IReadOnlyList<string> columns)
    {
        IReadOnlyList<OpportunitySort> wanted = [.. columns.Where(column => CustomColumn.KeyOf(column) is null).Select(Enum.Parse<OpportunitySort>)];
        return this with { Columns = wanted.SequenceEqual(UsualColumns) ? [] : wanted, Custom = Custom with { Columns = [.. columns.Select(CustomColumn.KeyOf).OfType<string>()] } };
    }

    /// <summary>Reads a query string; the names of parts that could not be read go into <paramref name="ignored"/>.</summary>
    public static OpportunityGridState Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        CustomView custom = address.Custom();
        var state = new OpportunityGridState
        {
            View = address.Named<OpportunityView>("view") ?? OpportunityView.List,
            Text = address.Text("q"),
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
            Sort = custom.Sort is null ? address.Named<OpportunitySort>("sort") ?? OpportunitySort.Code : OpportunitySort.Code,
            Custom = custom,
            Descending = address.Descending(usual: true),
            Columns = address.Several<OpportunitySort>("columns") is { Count: > 0 } columns ? [OpportunitySort.Code, .. columns.Where(column => column != OpportunitySort.Code)] : [],
            Page = address.Number("page", 0, page => page <= 100_000),
            PageSize = address.Number("size", 50, PageSizes.Contains),
        };
        ignored = address.Ignored;
        return state;
    }

    /// <summary>The query string that reproduces the state, without the question mark; empty for the plain view.</summary>
    public string Format() => new QueryStringWriter()
        .Add("view", View == OpportunityView.Board ? "board" : null)
        .Add("q", Text)
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
        .Add("closeduntil", ClosedUntil)
        .Add("sort", SortKey == nameof(OpportunitySort.Code) ? null : SortKey)
        .Add("dir", Descending ? null : "asc")
        .Add(Columns, UsualColumns, Custom)
        .Add("page", Page, 0)
        .Add("size", PageSize, 50)
        .ToString();

    /// <summary>The filter that the state stands for, on the calendar of the person who looks.</summary>
    /// <param name="today">The present day.</param>
    /// <param name="startOf">The moment at which a day begins.</param>
    public OpportunityFilter ToFilter(DateOnly today, Func<DateOnly, DateTimeOffset> startOf) => new()
    {
        Text = Text,
        // By stage every stage has its column, and won and lost ones have their own period.
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

    /// <summary>The request that the state stands for, on the calendar of the person who looks.</summary>
    public OpportunityPageRequest ToRequest(DateOnly today, Func<DateOnly, DateTimeOffset> startOf) => new(ToFilter(today, startOf), Sort, Descending, Page * PageSize, PageSize) { CustomSort = Custom.Sort };

    private bool IsBoard => View == OpportunityView.Board;

    private static DateOnly ClosedSince(DateOnly today) => today.AddDays(-OpportunityColumns.ClosedDays);
}
