using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>What screens show of opportunities. Every answer is limited to what the actor may see.</summary>
public interface IOpportunityQueries
{
    /// <summary>Opportunities whose code, name or customer contains the text, newest first.</summary>
    Task<Page<OpportunityRow>> ListAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel);

    /// <summary>One opportunity by its code, or null.</summary>
    Task<OpportunityDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>What happened to an opportunity, newest first; empty when the actor does not see it.</summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid opportunityId, int take, CancellationToken cancel);
}
