using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>Reads the duplicate profiles of many customers at once.</summary>
internal static class DuplicateProfiles
{
    /// <summary>The profiles of the existing customers among these identities.</summary>
    public static async Task<Dictionary<Guid, DuplicateProfile>> ReadAsync(
        PortalDbContext context, IQueryable<Customer> customers, IReadOnlyCollection<Guid> customerIds, CancellationToken cancel)
    {
        if (customerIds.Count == 0)
        {
            return [];
        }

        List<Guid> ids = [.. customerIds];
        return Profiles(
            await Rows(customers.Where(c => ids.Contains(c.Id))).ToListAsync(cancel),
            await Contacts(context.Contacts.Where(c => ids.Contains(c.CustomerId))).ToListAsync(cancel));
    }

    /// <summary>
    /// The profiles of the next customers in service, ordered by number, and the number of the last one.
    /// </summary>
    public static async Task<(Dictionary<Guid, DuplicateProfile> Profiles, long Last)> ReadAfterAsync(PortalDbContext context, long number, int most, CancellationToken cancel)
    {
        List<CustomerRow> customers = await Rows(context.Customers.Where(c => c.Number > number).OrderBy(c => c.Number).Take(most)).ToListAsync(cancel);
        if (customers.Count == 0)
        {
            return ([], number);
        }

        List<Guid> ids = [.. customers.Select(c => c.Id)];
        List<ContactRow> contacts = await Contacts(context.Contacts.Where(c => ids.Contains(c.CustomerId))).ToListAsync(cancel);
        return (Profiles([.. customers.Where(c => c.IsInService)], contacts), customers[^1].Number);
    }

    private static IQueryable<CustomerRow> Rows(IQueryable<Customer> customers) => customers.AsNoTracking().IgnoreAutoIncludes().Select(c =>
        new CustomerRow(c.Id, c.Number, c.Type, c.Name, c.ShortName, c.Phone, c.Mobile, c.Email, c.WebSite, c.Address, c.CreditCode, !c.IsDeactivated && c.MergedIntoId == null));

    private static IQueryable<ContactRow> Contacts(IQueryable<Contact> contacts) =>
        contacts.AsNoTracking().Select(c => new ContactRow(c.CustomerId, c.Name, c.Phone, c.Mobile, c.Email));

    private static Dictionary<Guid, DuplicateProfile> Profiles(List<CustomerRow> customers, List<ContactRow> contacts)
    {
        ILookup<Guid, ContactRow> people = contacts.ToLookup(c => c.CustomerId);
        return customers.ToDictionary(c => c.Id, c => DuplicateProfile.Of(new DuplicateFacts(c.Type, c.Name, c.ShortName)
        {
            Phone = c.Phone,
            Mobile = c.Mobile,
            Email = c.Email,
            WebSite = c.WebSite,
            Address = c.Address,
            CreditCode = c.CreditCode,
            Contacts = [.. people[c.Id].Select(p => new ContactFacts(p.Name, p.Phone, p.Mobile, p.Email))],
        }));
    }

    private sealed record CustomerRow(
        Guid Id, long Number, CustomerType Type, string Name, string? ShortName, string? Phone, string? Mobile, string? Email, string? WebSite, string? Address, string? CreditCode, bool IsInService);

    private sealed record ContactRow(Guid CustomerId, string? Name, string? Phone, string? Mobile, string? Email);
}
