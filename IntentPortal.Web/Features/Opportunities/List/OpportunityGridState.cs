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

    public OpportunitySort Sort { get; init; } = OpportunitySort.Code;

    public bool Descending { get; init; } = true;

    /// <summary>The columns shown, in order; empty means <see cref="UsualColumns"/>.</summary>
    public IReadOnlyList<OpportunitySort> Columns { get; init; } = [];

    public int Page { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>Whether anything narrows the view.</summary>
    public bool IsFiltered => Unfiltered.Format() != Format();

    /// <summary>The same without filters, on the first page.</summary>
    public OpportunityGridState Unfiltered => this with { Text = null, Stages = [], OwnerId = null, DepartmentId = null, CustomerId = null, ClosingUntil = null, Overdue = false };

    /// <summary>The columns shown, the usual ones where none were chosen.</summary>
    public IReadOnlyList<OpportunitySort> ShownColumns => Columns.Count == 0 ? UsualColumns : Columns;

    /// <summary>Reads a query string; the names of parts that could not be read go into <paramref name="ignored"/>.</summary>
    public static OpportunityGridState Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new AddressReader(query);
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
            Sort = address.Named<OpportunitySort>("sort") ?? OpportunitySort.Code,
            Descending = address.Descending(usual: true),
            Columns = address.Several<OpportunitySort>("columns") is { Count: > 0 } columns ? [OpportunitySort.Code, .. columns.Where(column => column != OpportunitySort.Code)] : [],
            Page = address.Number("page", 0, page => page <= 100_000),
            PageSize = address.Number("size", 50, PageSizes.Contains),
        };
        ignored = address.Ignored;
        return state;
    }

    /// <summary>The query string that reproduces the state, without the question mark; empty for the plain view.</summary>
    public string Format() => new AddressWriter()
        .Add("view", View == OpportunityView.Board ? "board" : null)
        .Add("q", Text)
        .Add("stage", Stages)
        .Add("owner", OwnerId)
        .Add("department", DepartmentId)
        .Add("customer", CustomerId)
        .Add("until", ClosingUntil)
        .Add("overdue", Overdue)
        .Add("sort", Sort == OpportunitySort.Code ? null : Sort.ToString())
        .Add("dir", Descending ? null : "asc")
        .Add("columns", Columns)
        .Add("page", Page, 0)
        .Add("size", PageSize, 50)
        .ToString();

    /// <summary>The filter that the state stands for, on the calendar of the person who looks.</summary>
    public OpportunityFilter ToFilter(DateOnly today) => new()
    {
        Text = Text,
        // By stage every stage has its column.
        Stages = View == OpportunityView.Board ? [] : Stages,
        OwnerId = OwnerId,
        DepartmentIds = DepartmentId is { } department ? [department] : [],
        CustomerId = CustomerId,
        ClosingUntil = ClosingUntil,
        OverdueOn = Overdue ? today : null,
    };

    /// <summary>The request that the state stands for, on the calendar of the person who looks.</summary>
    public OpportunityPageRequest ToRequest(DateOnly today) => new(ToFilter(today), Sort, Descending, Page * PageSize, PageSize);
}
