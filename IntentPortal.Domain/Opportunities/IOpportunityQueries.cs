using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>What screens show of opportunities. Every answer is limited to what the actor may see.</summary>
public interface IOpportunityQueries
{
    /// <summary>Opportunities whose code, name or customer contains the text, newest first.</summary>
    Task<Page<OpportunityRow>> ListAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel);
}
