namespace IntentPortal.Domain.Kernel;

/// <summary>One page of a longer list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">The total number of rows, counted up to <see cref="Limits.CountedRows"/> + 1.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total)
{
    /// <summary>Whether there are more rows than are counted.</summary>
    public bool HasMoreThanCounted => Total > Limits.CountedRows;
}
