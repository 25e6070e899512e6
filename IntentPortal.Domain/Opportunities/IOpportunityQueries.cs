using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Opportunities;

/// <summary>What the page of an opportunity shows. Every answer is limited to what the actor may see.</summary>
public interface IOpportunityQueries
{
    /// <summary>One opportunity by its code, or null.</summary>
    Task<OpportunityDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>What happened to an opportunity, newest first; empty when the actor does not see it.</summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid opportunityId, int take, CancellationToken cancel);

    /// <summary>The name of a file of an opportunity that the actor sees, or null.</summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}
