using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

/// <summary>The archives and the customer's page. Every answer is limited to what the actor may see.</summary>
public interface ICustomerArchiveQueries
{
    /// <summary>One page of an archive of customers.</summary>
    Task<Page<CustomerRow>> PageAsync(Guid actor, CustomerPageRequest request, CancellationToken cancel);

    /// <summary>All customers of a view in its order, streamed; the page of the request does not matter.</summary>
    IAsyncEnumerable<CustomerRow> AllAsync(Guid actor, CustomerPageRequest request, CancellationToken cancel);

    /// <summary>One page of the archive of contacts.</summary>
    Task<Page<ContactRow>> ContactsPageAsync(Guid actor, ContactPageRequest request, CancellationToken cancel);

    /// <summary>All contacts of a view in its order, streamed; the page of the request does not matter.</summary>
    IAsyncEnumerable<ContactRow> AllContactsAsync(Guid actor, ContactPageRequest request, CancellationToken cancel);

    /// <summary>One customer by its code, or null. The code of a customer that was merged leads to the one that it was merged into.</summary>
    Task<CustomerDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>What happened to a customer, newest first, with the follow-ups of its intents that the actor sees; empty when the actor does not see it.</summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid customerId, int take, CancellationToken cancel);

    /// <summary>What others did with a customer, for somebody whose action came too late; null when the actor does not see it.</summary>
    Task<ConcurrentChange?> ConcurrentChangeAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>A file of a customer that the actor sees: its name, or null.</summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}
