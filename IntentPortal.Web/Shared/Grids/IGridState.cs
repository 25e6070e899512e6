namespace IntentPortal.Web.Shared.Grids;

/// <summary>What a kind of grid brings to <see cref="GridState{TState, TSort}"/>.</summary>
/// <typeparam name="TState">The state itself.</typeparam>
/// <typeparam name="TSort">The columns.</typeparam>
public interface IGridState<TState, TSort>
    where TState : IGridState<TState, TSort>
    where TSort : struct, Enum
{
    /// <summary>
    /// The columns shown while nobody chose others. The first one is always shown, and the grid is sorted by it.
    /// </summary>
    static abstract IReadOnlyList<TSort> UsualColumns { get; }

    /// <summary>Whether the usual order is reversed.</summary>
    static abstract bool UsuallyDescending { get; }

    /// <summary>Reads the filters of an address.</summary>
    static abstract TState ReadFilters(QueryStringReader address);
}
