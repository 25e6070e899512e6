using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>The list of opportunities and their stages. Every answer is limited to what the actor may see.</summary>
public interface IOpportunityListQueries
{
    /// <summary>One page of the list.</summary>
    Task<Page<OpportunityRow>> PageAsync(Guid actor, OpportunityPageRequest request, CancellationToken cancel);

    /// <summary>All opportunities of a view in its order, streamed; the page of the request does not matter.</summary>
    IAsyncEnumerable<OpportunityRow> AllAsync(Guid actor, OpportunityPageRequest request, CancellationToken cancel);

    /// <summary>What each column of the stages comes to, see <see cref="OpportunityColumns"/>. Won and lost are counted from <see cref="OpportunityFilter.ClosedFrom"/> on, or of the last days.</summary>
    Task<IReadOnlyList<OpportunityHead>> HeadsAsync(Guid actor, OpportunityFilter filter, CancellationToken cancel);

    /// <summary>The opportunities of a part of a column.</summary>
    Task<IReadOnlyList<OpportunityRow>> CardsAsync(Guid actor, OpportunityCardPage part, CancellationToken cancel);
}
