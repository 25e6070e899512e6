using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>
/// Looks for customers and contacts: by names where the viewer sees the customer, by phone numbers and addresses where the viewer may read those.
/// </summary>
internal sealed class CustomerSearch(PortalDbContext context, Viewer viewer, string? typed, int take, CancellationToken cancel)
{
    private readonly HitBuilder hits = new(typed);

    public async Task<SearchGroup> CustomersAsync()
    {
        List<Customer> byName = await NewestAsync(context.Newest<Customer>(SearchIndex.Customers, typed)!.Where(CustomerRights.SeenBy(viewer)));
        List<Customer> byData = await NewestAsync(context.Newest<Customer>(SearchIndex.CustomerData, typed)!.Where(CustomerRights.ContactDataSeenBy(viewer)));
        HashSet<Guid> data = [.. byData.Select(c => c.Id)];
        List<Customer> found = [.. byName.Concat(byData).DistinctBy(c => c.Id).OrderByDescending(c => c.Number)];
        return new SearchGroup(
            RecordKind.Customer,
            [.. found.Take(take).Select(c => hits.Hit(
                RecordKind.Customer, c.Id, c.Code, c.Name, null, c.Stage,
                [(SearchField.Code, c.Code), (SearchField.ShortName, c.ShortName), (SearchField.Tags, string.Join(' ', c.Tags)), .. data.Contains(c.Id) ? Data(c) : []]))],
            await RestAsync(found.Count, SearchIndex.Customers, SearchIndex.CustomerData));
    }

    public async Task<SearchGroup> ContactsAsync()
    {
        IQueryable<Customer> seen = context.Customers.Where(CustomerRights.SeenBy(viewer));
        IQueryable<Customer> open = context.Customers.Where(CustomerRights.ContactDataSeenBy(viewer));
        List<ContactOfCustomer> byName = await NewestAsync(
            context.Newest<Contact>(SearchIndex.Contacts, typed)!.SelectMany(c => seen.Where(of => of.Id == c.CustomerId), (c, of) => new ContactOfCustomer(c, of.Code, of.Name)));
        List<ContactOfCustomer> byData = await NewestAsync(
            context.Newest<Contact>(SearchIndex.ContactData, typed)!.SelectMany(c => open.Where(of => of.Id == c.CustomerId), (c, of) => new ContactOfCustomer(c, of.Code, of.Name)));
        HashSet<Guid> data = [.. byData.Select(c => c.Contact.Id)];
        List<ContactOfCustomer> found = [.. byName.Concat(byData).DistinctBy(c => c.Contact.Id).OrderByDescending(c => c.Contact.Id)];
        return new SearchGroup(
            RecordKind.Contact,
            [.. found.Take(take).Select(c => hits.Hit(
                RecordKind.Contact, c.Contact.Id, c.Code, c.Contact.Name, c.Name, null,
                [(SearchField.Title, c.Contact.Title), (SearchField.Department, c.Contact.Department), .. data.Contains(c.Contact.Id) ? Data(c.Contact) : []]))],
            await RestAsync(found.Count, SearchIndex.Contacts, SearchIndex.ContactData));
    }

    private static (SearchField Name, string? Text)[] Data(Customer customer) =>
        [(SearchField.Mobile, customer.Mobile), (SearchField.Phone, customer.Phone), (SearchField.Email, customer.Email), (SearchField.CreditCode, customer.CreditCode)];

    private static (SearchField Name, string? Text)[] Data(Contact contact) =>
        [(SearchField.Mobile, contact.Mobile), (SearchField.Phone, contact.Phone), (SearchField.Email, contact.Email), (SearchField.WeChat, contact.WeChat)];

    private Task<List<T>> NewestAsync<T>(IQueryable<T> rows) => rows.Take(take + 1).ToListAsync(cancel);

    private async Task<SearchRest> RestAsync(int found, params SearchIndex[] indexes)
    {
        if (found > take)
        {
            return SearchRest.More;
        }

        foreach (SearchIndex index in indexes)
        {
            if (await context.HasOlderAsync(index, typed, cancel))
            {
                return SearchRest.OlderNotSearched;
            }
        }

        return SearchRest.None;
    }

    private sealed record ContactOfCustomer(Contact Contact, string Code, string Name);
}
