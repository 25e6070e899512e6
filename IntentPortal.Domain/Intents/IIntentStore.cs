using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>Stores intents, including those in the recycle bin.</summary>
public interface IIntentStore : IStore<Intent>
{
    /// <summary>Whether evidence of a demand or an opportunity refers to the intent.</summary>
    Task<bool> IsReferredToAsync(Guid intentId, CancellationToken cancel);

    /// <summary>Intents confirmed as invalid before the given time, oldest first.</summary>
    Task<IReadOnlyList<Guid>> InvalidSinceBeforeAsync(DateTimeOffset time, int take, CancellationToken cancel);

    /// <summary>
    /// Deletes an intent permanently, with its follow-ups and the records of its attachments. Its promises remain
    /// without text, because they count in the promise statistics. Returns the identities of the files to delete after
    /// the commit.
    /// </summary>
    Task<IReadOnlyList<Guid>> PurgeAsync(Intent intent, CancellationToken cancel);

    /// <summary>The intents of a customer, including those in the recycle bin.</summary>
    Task<IReadOnlyList<Intent>> OfCustomerAsync(Guid customerId, CancellationToken cancel);

    /// <summary>The open intents of an owner.</summary>
    Task<IReadOnlyList<Intent>> OpenOfOwnerAsync(Guid ownerId, CancellationToken cancel);
}
