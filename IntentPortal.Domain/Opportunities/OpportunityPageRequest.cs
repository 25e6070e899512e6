using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>One page of the list of opportunities. Ties are broken by the code, newest first, so that pages never overlap.</summary>
/// <param name="Filter">What to show.</param>
/// <param name="Sort">By which column.</param>
/// <param name="Descending">In which direction.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page, at most <see cref="Limits.PageSize"/>.</param>
public sealed record OpportunityPageRequest(OpportunityFilter Filter, OpportunitySort Sort = OpportunitySort.Code, bool Descending = true, int Skip = 0, int Take = 50)
{
    /// <summary>The key of the user-defined field to sort by instead of the column.</summary>
    public string? CustomSort { get; init; }
}
