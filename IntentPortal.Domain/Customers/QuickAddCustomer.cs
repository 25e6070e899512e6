using IntentPortal.Domain.Customers.Duplicates;

namespace IntentPortal.Domain.Customers;

/// <summary>快速新增: an intent customer entered while capturing an intent, with its contacts.</summary>
/// <param name="Customer">The customer; its source may be missing, then the intent's source is taken.</param>
/// <param name="Contacts">Its contacts, the first one is the intent's contact.</param>
/// <param name="Apart">The person has seen the duplicate hits and says that this is another customer; null when nothing was said.</param>
public sealed record QuickAddCustomer(CustomerDetails Customer, IReadOnlyList<ContactDetails> Contacts, DistinctStatement? Apart);
