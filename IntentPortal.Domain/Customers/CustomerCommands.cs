using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>快速新增: adds an intent customer with its contacts while capturing an intent.</summary>
/// <param name="Customer">The customer. If its source is missing, the intent's source is used.</param>
/// <param name="Contacts">Its contacts. The first one becomes the intent's contact.</param>
/// <param name="Distinct">The user's statement that the duplicate hits are other customers; null when none was
/// made.</param>
public sealed record QuickAddCustomer(CustomerDetails Customer, IReadOnlyList<ContactDetails> Contacts, DistinctStatement? Distinct);

/// <summary>Saves an edited customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">The version that the user read.</param>
/// <param name="Details">The edited fields.</param>
/// <param name="Distinct">The user's statement about the duplicate hits that the edit causes; null when none was
/// made.</param>
public sealed record EditCustomer(Guid CustomerId, long Version, CustomerDetails Details, DistinctStatement? Distinct = null);

/// <summary>Adds a contact to a customer or saves an edited one.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="ContactId">The contact; null to add one.</param>
/// <param name="Version">The version that the user read.</param>
/// <param name="Details">The edited fields.</param>
/// <param name="Distinct">The user's statement about the duplicate hits that the contact's numbers and addresses cause;
/// null when none was made.</param>
public sealed record SaveContact(Guid CustomerId, Guid? ContactId, long Version, ContactDetails Details, DistinctStatement? Distinct = null);

/// <summary>移交: assigns a customer together with its open work.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="OwnerId">The new owner.</param>
/// <param name="With">The kinds of work that go along, if they belong to the former owner or to nobody.</param>
public sealed record HandOverCustomer(Guid CustomerId, Guid OwnerId, IReadOnlyCollection<RecordKind> With);

/// <summary>停用: deactivates a customer.</summary>
public sealed record DeactivateCustomer(Guid CustomerId, long Version, Guid? ReasonId, string? Note);
