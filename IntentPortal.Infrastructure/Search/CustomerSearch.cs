using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Infrastructure.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Search;

/// <summary>
/// Searches customers and contacts: by name where the viewer may see the customer, by phone numbers and addresses where
/// the viewer may see those.
/// </summary>
internal sealed class CustomerSearch(SearchReader found, string? typed)
{
    private static readonly PerViewerQuery<long, CustomerFound> customers = new((context, viewer, numbers) => Customers(context.Customers.VisibleTo(viewer, context, Ids(context, numbers)), numbers));

    private static readonly PerViewerQuery<long, CustomerFound> openCustomers = new((context, viewer, numbers) => Customers(context.Customers.ContactDataVisibleTo(viewer, context, Ids(context, numbers)), numbers));

    private static readonly PerViewerQuery<Guid, ContactFound> contacts = new((context, viewer, ids) => Contacts(context.Contacts, context.Customers.VisibleTo(viewer, context, CustomersOf(context, ids)), ids));

    private static readonly PerViewerQuery<Guid, ContactFound> openContacts = new((context, viewer, ids) => Contacts(context.Contacts, context.Customers.ContactDataVisibleTo(viewer, context, CustomersOf(context, ids)), ids));

    private readonly HitBuilder hits = new(typed);

    /// <summary>
    /// The indexes to search. The indexes with phone numbers and addresses contain the names too, so they suffice for
    /// viewers who may see all numbers. If digits are typed, both kinds are needed, because digits match differently
    /// among phone numbers.
    /// </summary>
    public static IReadOnlyList<SearchIndex> Indexes(Viewer viewer, string? typed) =>
        CustomerRights.ReadsAllContactData(viewer) && SearchText.FtsQuery(typed) == SearchText.FtsQuery(typed, numbers: true)
            ? [SearchIndex.CustomerData, SearchIndex.ContactData]
            : [SearchIndex.Customers, SearchIndex.CustomerData, SearchIndex.Contacts, SearchIndex.ContactData];

    public async Task<SearchGroup> CustomersAsync()
    {
        (List<CustomerFound> byName, SearchOverflow nameRest) = await found.ReadAsync(SearchIndex.Customers, customers);
        (List<CustomerFound> byData, SearchOverflow dataRest) = await found.ReadAsync(SearchIndex.CustomerData, openCustomers);
        HashSet<Guid> data = [.. byData.Select(c => c.Id)];
        List<CustomerFound> all = [.. byName.Concat(byData).DistinctBy(c => c.Id).OrderByDescending(c => c.Number)];
        return new SearchGroup(
            RecordKind.Customer,
            [.. all.Take(found.Take).Select(c => hits.Hit(
                RecordKind.Customer, c.Id, c.Code, c.Name, null, c.Stage,
                [(SearchField.Code, c.Code), (SearchField.ShortName, c.ShortName), (SearchField.Tags, string.Join(' ', c.Tags)), .. data.Contains(c.Id) ? Data(c) : []]))],
            Rest(all.Count, nameRest, dataRest));
    }

    public async Task<SearchGroup> ContactsAsync()
    {
        (List<ContactFound> byName, SearchOverflow nameRest) = await found.ReadContactsAsync(SearchIndex.Contacts, contacts);
        (List<ContactFound> byData, SearchOverflow dataRest) = await found.ReadContactsAsync(SearchIndex.ContactData, openContacts);
        HashSet<Guid> data = [.. byData.Select(c => c.Id)];
        List<ContactFound> all = [.. byName.Concat(byData).DistinctBy(c => c.Id).OrderByDescending(c => c.Id)];
        return new SearchGroup(
            RecordKind.Contact,
            [.. all.Take(found.Take).Select(c => hits.Hit(
                RecordKind.Contact, c.Id, c.CustomerCode, c.Name, c.CustomerName, null,
                [(SearchField.Title, c.Title), (SearchField.Department, c.Department), .. data.Contains(c.Id) ? Data(c) : []]))],
            Rest(all.Count, nameRest, dataRest));
    }

    private static IQueryable<Guid> Ids(PortalDbContext context, List<long> numbers) => context.Customers.Where(c => numbers.Contains(c.Number)).Select(c => c.Id);

    private static IQueryable<Guid> CustomersOf(PortalDbContext context, List<Guid> contactIds) => context.Contacts.Where(c => contactIds.Contains(c.Id)).Select(c => c.CustomerId);

    private static IQueryable<CustomerFound> Customers(IQueryable<Customer> seen, List<long> numbers) =>
        seen.AsNoTracking().IgnoreAutoIncludes().Where(c => numbers.Contains(c.Number)).OrderByDescending(c => c.Number)
            .Select(c => new CustomerFound(c.Id, c.Number, c.Code, c.Name, c.ShortName, c.Tags, c.Stage, c.Mobile, c.Phone, c.Email, c.CreditCode));

    private static IQueryable<ContactFound> Contacts(IQueryable<Contact> contacts, IQueryable<Customer> seen, List<Guid> ids) =>
        contacts.AsNoTracking().Where(c => ids.Contains(c.Id))
            .SelectMany(c => seen.Where(of => of.Id == c.CustomerId), (c, of) => new { Contact = c, of.Code, of.Name })
            .OrderByDescending(c => c.Contact.Id)
            .Select(c => new ContactFound(
                c.Contact.Id, c.Code, c.Name, c.Contact.Name, c.Contact.Title, c.Contact.Department, c.Contact.Mobile, c.Contact.Phone, c.Contact.Email, c.Contact.WeChat));

    private static (SearchField Name, string? Text)[] Data(CustomerFound customer) =>
        [(SearchField.Mobile, customer.Mobile), (SearchField.Phone, customer.Phone), (SearchField.Email, customer.Email), (SearchField.CreditCode, customer.CreditCode)];

    private static (SearchField Name, string? Text)[] Data(ContactFound contact) =>
        [(SearchField.Mobile, contact.Mobile), (SearchField.Phone, contact.Phone), (SearchField.Email, contact.Email), (SearchField.WeChat, contact.WeChat)];

    private SearchOverflow Rest(int seen, SearchOverflow byName, SearchOverflow byData) =>
        seen > found.Take ? SearchOverflow.More
        : byName == SearchOverflow.None && byData == SearchOverflow.None ? SearchOverflow.None
        : SearchOverflow.OlderNotSearched;

    private sealed record CustomerFound(
        Guid Id, long Number, string Code, string Name, string? ShortName, IReadOnlyList<string> Tags, CustomerStage Stage, string? Mobile, string? Phone, string? Email, string? CreditCode);

    private sealed record ContactFound(
        Guid Id, string CustomerCode, string CustomerName, string Name, string? Title, string? Department, string? Mobile, string? Phone, string? Email, string? WeChat);
}
