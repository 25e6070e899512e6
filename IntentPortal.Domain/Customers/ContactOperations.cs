using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>Steps with contacts that the services share inside a unit of work.</summary>
internal static class ContactOperations
{
    /// <summary>Records a follow-up, which must have been with a contact of the customer concerned.</summary>
    public static async Task<Refusal?> RecordFollowUpAsync(this IUnitOfWork unit, IFollowUpSubject about, FollowUpEntry entry, CancellationToken cancel) =>
        entry.ContactId is { } contactId && (await unit.Contacts.FindAsync(contactId, cancel))?.CustomerId != about.CustomerId
            ? new Refusal(RefusalCode.ValueRetired, nameof(entry.ContactId))
            : await unit.RecordAsync(about, entry, cancel);
}
