using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Intents;

/// <summary>One page of the grid. Ties are broken by the code, newest first, so that pages never overlap.</summary>
/// <param name="Filter">What to show.</param>
/// <param name="Sort">By which column.</param>
/// <param name="Descending">In which direction.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page, at most <see cref="Limits.PageSize"/>.</param>
public sealed record IntentPageRequest(IntentFilter Filter, IntentSort Sort = IntentSort.Code, bool Descending = true, int Skip = 0, int Take = 50)
{
    /// <summary>The key of the user-defined field to sort by instead of a column; null or unknown for the column.</summary>
    public string? CustomSort { get; init; }

    /// <summary>Whether rows are found or ordered by what user-defined fields say.</summary>
    public bool AsksForValues => CustomSort is not null || Filter.Custom.Count > 0;
}
