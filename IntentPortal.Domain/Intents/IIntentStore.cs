using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>Where intents are kept, those in the recycle bin included.</summary>
public interface IIntentStore : IStore<Intent>
{
    /// <summary>Whether something hangs on the intent: evidence of a demand, or an opportunity.</summary>
    Task<bool> IsReferredToAsync(Guid intentId, CancellationToken cancel);

    /// <summary>Invalid intents decided before a time, oldest first.</summary>
    Task<IReadOnlyList<Guid>> InvalidSinceBeforeAsync(DateTimeOffset time, int take, CancellationToken cancel);

    /// <summary>
    /// Deletes an intent for good with its follow-ups and attachments' records. Its promises stay without words, for
    /// the record of who promised. Gives back the identities of files to delete after the commit.
    /// </summary>
    Task<IReadOnlyList<Guid>> PurgeAsync(Intent intent, CancellationToken cancel);

    /// <summary>The intents of a customer, those in the recycle bin among them.</summary>
    Task<IReadOnlyList<Intent>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
