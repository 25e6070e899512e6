using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>What the grid shows, as the query string of its address: a link reproduces the view. Parts that cannot be read are left out and named.</summary>
public sealed record IntentGridState
{
    /// <summary>The page sizes that can be chosen.</summary>
    public static readonly IReadOnlyList<int> PageSizes = [25, 50, 100, 200];

    /// <summary>The columns shown while nobody chose others.</summary>
    public static readonly IReadOnlyList<IntentSort> UsualColumns =
    [
        IntentSort.Code, IntentSort.Subject, IntentSort.Status, IntentSort.Customer, IntentSort.CustomerStage, IntentSort.Owner, IntentSort.PromiseDueOn, IntentSort.Source, IntentSort.CapturedAt,
    ];

    public string? Text { get; init; }

    public IReadOnlyList<IntentStatus> Statuses { get; init; } = [];

    public IntentKind? Kind { get; init; }

    public Guid? SourceId { get; init; }

    public Guid? ProductId { get; init; }

    public Guid? OwnerId { get; init; }

    public bool Unassigned { get; init; }

    public bool Overdue { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? CustomerId { get; init; }

    public CustomerStage? Stage { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IntentSort Sort { get; init; } = IntentSort.Code;

    public bool Descending { get; init; } = true;

    /// <summary>The columns shown, in order; empty means <see cref="UsualColumns"/>.</summary>
    public IReadOnlyList<IntentSort> Columns { get; init; } = [];

    /// <summary>What is about user-defined fields.</summary>
    public CustomView Custom { get; init; } = CustomView.None;

    public int Page { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>Whether anything narrows the view.</summary>
    public bool IsFiltered => (this with { Sort = IntentSort.Code, Descending = true, Page = 0, PageSize = 50, Columns = [], Custom = Custom with { Columns = [], Sort = null } }).Format().Length > 0;

    /// <summary>The columns shown, the usual ones where none were chosen.</summary>
    public IReadOnlyList<IntentSort> ShownColumns => Columns.Count == 0 ? UsualColumns : Columns;

    /// <summary>The names of the columns shown, user-defined fields last.</summary>
    public IReadOnlyList<string> ShownKeys => [.. ShownColumns.Select(column => column.ToString()), .. Custom.Columns.Select(CustomColumn.Of)];

    /// <summary>The name of the column it is sorted by.</summary>
    public string SortKey => Custom.Sort is { } key ? CustomColumn.Of(key) : Sort.ToString();

    /// <summary>The first page sorted by a column; by the same one again, the other way round.</summary>
    public IntentGridState SortedBy(string column)
    {
        string? key = CustomColumn.KeyOf(column);
        return this with
        {
            Sort = key is null ? Enum.Parse<IntentSort>(column) : IntentSort.Code,
            Custom = Custom with { Sort = key },
            Descending = SortKey == column && !Descending,
            Page = 0,
        };
    }

    /// <summary>The same with these columns.</summary>
    public IntentGridState Showing(IReadOnlyList<string> columns)
    {
        IReadOnlyList<IntentSort> wanted = [.. columns.Where(column => CustomColumn.KeyOf(column) is null).Select(Enum.Parse<IntentSort>)];
        return this with { Columns = wanted.SequenceEqual(UsualColumns) ? [] : wanted, Custom = Custom with { Columns = [.. columns.Select(CustomColumn.KeyOf).OfType<string>()] } };
    }

    /// <summary>Reads a query string; the names of parts that could not be read go into <paramref name="ignored"/>.</summary>
    public static IntentGridState Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        CustomView custom = address.Custom();
        var state = new IntentGridState
        {
            Text = address.Text("q"),
            Statuses = [.. address.Several<IntentStatus>("status", status => status != IntentStatus.Invalid).Order()],
            Kind = address.Named<IntentKind>("kind"),
            SourceId = address.Id("source"),
            ProductId = address.Id("product"),
            OwnerId = address.Id("owner"),
            Unassigned = address.Yes("unassigned"),
            Overdue = address.Yes("overdue"),
            DepartmentId = address.Id("department"),
            CustomerId = address.Id("customer"),
            Stage = address.Named<CustomerStage>("stage"),
            From = address.Day("from"),
            To = address.Day("to"),
            Sort = custom.Sort is null ? address.Named<IntentSort>("sort") ?? IntentSort.Code : IntentSort.Code,
            Custom = custom,
            Descending = address.Descending(usual: true),
            Columns = address.Several<IntentSort>("columns") is { Count: > 0 } columns ? [IntentSort.Code, .. columns.Where(column => column != IntentSort.Code)] : [],
            Page = address.Number("page", 0, page => page <= 100_000),
            PageSize = address.Number("size", 50, PageSizes.Contains),
        };
        ignored = address.Ignored;
        return state;
    }

    /// <summary>The query string that reproduces the state, without the question mark; empty for the plain view.</summary>
    public string Format() => new QueryStringWriter()
        .Add("q", Text)
        .Add("status", Statuses)
        .Add("kind", Kind?.ToString())
        .Add("source", SourceId)
        .Add("product", ProductId)
        .Add("owner", OwnerId)
        .Add("unassigned", Unassigned)
        .Add("overdue", Overdue)
        .Add("department", DepartmentId)
        .Add("customer", CustomerId)
        .Add("stage", Stage?.ToString())
        .Add("from", From)
        .Add("to", To)
        .Add("sort", SortKey == nameof(IntentSort.Code) ? null : SortKey)
        .Add("dir", Descending ? null : "asc")
        .Add(Columns, UsualColumns, Custom)
        .Add("page", Page, 0)
        .Add("size", PageSize, 50)
        .ToString();

    /// <summary>The request that the state stands for, on the calendar of the person who looks.</summary>
    public IntentPageRequest ToRequest(DateOnly today, Func<DateOnly, DateTimeOffset> startOfDay) => new(
        new IntentFilter
        {
            Text = Text,
            Statuses = Statuses,
            Kind = Kind,
            SourceIds = SourceId is { } source ? [source] : [],
            ProductIds = ProductId is { } product ? [product] : [],
            OwnerIds = OwnerId is { } owner ? [owner] : [],
            Unassigned = Unassigned,
            DepartmentIds = DepartmentId is { } department ? [department] : [],
            CustomerId = CustomerId,
            CustomerStage = Stage,
            PromiseDueBefore = Overdue ? today : null,
            Custom = Custom.Filters,
            CapturedFrom = From is { } from ? startOfDay(from) : null,
            CapturedBefore = To is { } to ? startOfDay(to.AddDays(1)) : null,
        },
        Sort,
        Descending,
        Page * PageSize,
        PageSize)
    {
        CustomSort = Custom.Sort,
    };
}
