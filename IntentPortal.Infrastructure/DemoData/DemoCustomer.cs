using IntentPortal.Domain.Customers;
using PersonRecord = IntentPortal.Domain.People.Person;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>A customer of the demo company with its contacts and the people responsible for it.</summary>
internal sealed record DemoCustomer(Customer Customer, IReadOnlyList<Contact> Contacts, PersonRecord Sales, PersonRecord Marketing, bool IsChinese);
