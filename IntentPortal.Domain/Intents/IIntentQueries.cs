using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Intents;

/// <summary>What screens show of intents. Every answer is limited to what the actor may see; invalid intents never appear.</summary>
public interface IIntentQueries
{
    /// <summary>One page of the grid.</summary>
    Task<Page<IntentRow>> PageAsync(Guid actor, IntentPageRequest request, CancellationToken cancel);

    /// <summary>All rows of a view, streamed, in the request's order; skip and take do not count.</summary>
    IAsyncEnumerable<IntentRow> AllAsync(Guid actor, IntentPageRequest request, CancellationToken cancel);

    /// <summary>The rows of these intents that the actor still sees; used when the live feed says that they changed.</summary>
    Task<IReadOnlyList<IntentRow>> RowsAsync(Guid actor, IReadOnlyList<Guid> intentIds, CancellationToken cancel);

    /// <summary>One intent by its code, or null. An invalid one is found by those who may restore it.</summary>
    Task<IntentDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>What happened to an intent, newest first; empty when the actor does not see it.</summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid intentId, int take, CancellationToken cancel);

    /// <summary>Intents that resemble a text, best first, at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<SimilarIntent>> SimilarAsync(Guid actor, string text, Guid? customerId, int take, CancellationToken cancel);

    /// <summary>A file of an intent that the actor sees: its name, or null.</summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}
