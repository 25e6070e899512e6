namespace IntentPortal.Web.Shared.Grids;

/// <summary>What a kind of grid provides to <see cref="GridState{TState, TSort}"/>.</summary>
/// <typeparam name="TState">The state type itself.</typeparam>
/// <typeparam name="TSort">The columns.</typeparam>
public interface IGridState<TState, TSort>
    where TState : IGridState<TState, TSort>
    where TSort : struct, Enum
{
    /// <summary>The default columns. The first one is always visible and is the default sort order.</summary>
    static abstract IReadOnlyList<TSort> UsualColumns { get; }

    /// <summary>
    /// The columns that need an additional query for the rows of a page; they cannot be sorted by.
    /// </summary>
    static virtual IReadOnlyList<TSort> Details => [];

    /// <summary>The address parameters of filters that are typed, besides the search text.</summary>
    static virtual IReadOnlyList<string> TypedFilters => [];

    /// <summary>Whether the default order is descending.</summary>
    static abstract bool UsuallyDescending { get; }

    /// <summary>Reads the filters from an address.</summary>
    static abstract TState ReadFilters(QueryStringReader address);
}
