namespace IntentPortal.Domain.Kernel;

/// <summary>One page of a longer list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">How many rows there are in all, counted up to <see cref="Limits.CountedRows"/> + 1.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total)
{
    /// <summary>Whether there are more rows than were counted.</summary>
    public bool HasMoreThanCounted => Total > Limits.CountedRows;
}
