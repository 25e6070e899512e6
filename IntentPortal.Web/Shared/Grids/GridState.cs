namespace IntentPortal.Web.Shared.Grids;

/// <summary>
/// The state of a grid of records, as the query string of its address. Unreadable parameters are ignored and reported.
/// </summary>
/// <typeparam name="TState">The state itself, with its filters.</typeparam>
/// <typeparam name="TSort">The columns.</typeparam>
public abstract record GridState<TState, TSort> : IAddressState<TState>
    where TState : GridState<TState, TSort>, IGridState<TState, TSort>, new()
    where TSort : struct, Enum
{
    private const int UsualPageSize = 50;
    private const int LastPage = 100_000;
    private const string TextParameter = "q";

    /// <summary>The page sizes on offer, in rows.</summary>
    public static IReadOnlyList<int> PageSizes { get; } = [25, 50, 100, 200];

    /// <summary>The search text.</summary>
    public string? Text { get; init; }

    public TSort Sort { get; init; } = TState.UsualColumns[0];

    public bool Descending { get; init; } = TState.UsuallyDescending;

    /// <summary>The visible columns, in order; empty means the default ones.</summary>
    public IReadOnlyList<TSort> Columns { get; init; } = [];

    /// <summary>The state that concerns user-defined fields.</summary>
    public CustomView Custom { get; init; } = CustomView.None;

    public int Page { get; init; }

    public int PageSize { get; init; } = UsualPageSize;

    /// <summary>The number of rows before the current page.</summary>
    public int Skip => Page * PageSize;

    /// <summary>Whether any filter is set.</summary>
    public bool IsFiltered => (this with { Page = 0 }).Format() != Unfiltered().Format();

    /// <summary>The visible columns, or the default ones when none were chosen.</summary>
    public IReadOnlyList<TSort> ShownColumns => Columns.Count == 0 ? TState.UsualColumns : Columns;

    /// <summary>Whether a column that needs an additional query is shown.</summary>
    public bool WithDetails => ShownColumns.Any(TState.Details.Contains);

    /// <summary>The keys of the visible columns, user-defined fields last.</summary>
    public IReadOnlyList<string> ShownKeys => [.. ShownColumns.Select(column => column.ToString()), .. Custom.Columns.Select(CustomColumn.Of)];

    /// <summary>The key of the column that the grid is sorted by.</summary>
    public string SortKey => Custom.Sort is { } key ? CustomColumn.Of(key) : Sort.ToString();

    /// <summary>Applies a filter change and goes to the first page; returns itself when nothing changes.</summary>
    public TState Narrowed(Func<TState, TState> change) => change((TState)this) is var next && next == this ? next : next with { Page = 0 };

    /// <summary>Reads a query string; <paramref name="ignored"/> receives the names of unreadable parameters.</summary>
    public static TState Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        TSort first = TState.UsualColumns[0];
        CustomView custom = address.Custom();
        TState state = TState.ReadFilters(address) with
        {
            Text = address.Text(TextParameter),
            Sort = custom.Sort is null ? address.Named<TSort>("sort", column => !TState.Details.Contains(column)) ?? first : first,
            Custom = custom,
            Descending = address.Descending(TState.UsuallyDescending),
            Columns = address.Several<TSort>("columns") is { Count: > 0 } columns ? [first, .. columns.Where(column => !column.Equals(first))] : [],
            Page = address.Number("page", 0, page => page <= LastPage),
            PageSize = address.Number("size", UsualPageSize, PageSizes.Contains),
        };
        ignored = address.Ignored;
        return state;
    }

    /// <inheritdoc />
    public static bool IsTyped(string parameter) => parameter == TextParameter || TState.TypedFilters.Contains(parameter) || CustomColumn.IsFilter(parameter);

    /// <summary>
    /// The query string that reproduces the state, without the question mark; empty for the default view.
    /// </summary>
    public string Format() => WriteFilters(new QueryStringWriter().Add(TextParameter, Text))
        .Add("sort", SortKey == TState.UsualColumns[0].ToString() ? null : SortKey)
        .Add("dir", Descending == TState.UsuallyDescending ? null : Descending ? "desc" : "asc")
        .Add(Columns, TState.UsualColumns, Custom)
        .Add("page", Page, 0)
        .Add("size", PageSize, UsualPageSize)
        .ToString();

    /// <summary>The first page without filters, with the same columns and sort order.</summary>
    public TState Unfiltered() => WithoutFilters() with
    {
        Sort = Sort,
        Descending = Descending,
        Columns = Columns,
        Custom = Custom with { Filters = [] },
        PageSize = PageSize,
    };

    /// <summary>The first page sorted by a column; sorting by the same column again reverses the order.</summary>
    public TState SortedBy(string column)
    {
        string? key = CustomColumn.KeyOf(column);
        return (TState)this with
        {
            Sort = key is null ? Enum.Parse<TSort>(column) : TState.UsualColumns[0],
            Custom = Custom with { Sort = key },
            Descending = SortKey == column && !Descending,
            Page = 0,
        };
    }

    /// <summary>The state with other columns.</summary>
    public TState Showing(IReadOnlyList<string> columns)
    {
        IReadOnlyList<TSort> wanted = [.. columns.Where(column => CustomColumn.KeyOf(column) is null).Select(Enum.Parse<TSort>)];
        return (TState)this with
        {
            Columns = wanted.SequenceEqual(TState.UsualColumns) ? [] : wanted,
            Custom = Custom with { Columns = [.. columns.Select(CustomColumn.KeyOf).OfType<string>()] },
        };
    }

    /// <summary>The state on another page.</summary>
    public TState On(int page) => (TState)this with { Page = page };

    /// <summary>The first page with another page size.</summary>
    public TState Sized(int rows) => (TState)this with { PageSize = rows, Page = 0 };

    /// <summary>Adds the filters to an address.</summary>
    protected abstract QueryStringWriter WriteFilters(QueryStringWriter address);

    /// <summary>The state without filters; a grid with several kinds of view stays in the current one.</summary>
    protected virtual TState WithoutFilters() => new();
}
