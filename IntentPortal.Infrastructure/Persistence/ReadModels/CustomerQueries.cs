using IntentPortal.Domain.Customers;
using IntentPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>Customers for pickers and duplicate hits.</summary>
internal sealed class CustomerQueries(IDbContextFactory<PortalDbContext> contexts) : ReadModel(contexts), ICustomerQueries
{
    private const int MostHits = 10;

    public Task<IReadOnlyList<CustomerChoice>> PickAsync(Guid actor, string? text, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<CustomerChoice>>(
            actor,
            [],
            async (context, viewer) =>
            {
                IQueryable<Customer> customers = context.Customers.AsNoTracking().Where(CustomerRights.SeenBy(viewer));
                if (context.SearchCustomers(text) is { } numbers)
                {
                    customers = customers.Where(c => numbers.Contains(c.Number));
                }

                return await customers.OrderBy(c => c.IsDeactivated).ThenByDescending(c => c.Number).Take(Math.Clamp(take, 1, 50))
                    .Select(c => new CustomerChoice(c.Id, c.Code, c.Name, c.Stage, c.IsDeactivated)).ToListAsync(cancel);
            },
            cancel);

    public Task<CustomerChoice?> ChoiceAsync(Guid actor, Guid customerId, CancellationToken cancel) =>
        ReadAsync<CustomerChoice?>(
            actor,
            null,
            (context, viewer) => context.Customers.AsNoTracking().Where(CustomerRights.SeenBy(viewer)).Where(c => c.Id == customerId)
                .Select(c => new CustomerChoice(c.Id, c.Code, c.Name, c.Stage, c.IsDeactivated)).FirstOrDefaultAsync(cancel),
            cancel);

    public Task<IReadOnlyList<ContactChoice>> ContactsAsync(Guid actor, Guid customerId, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<ContactChoice>>(
            actor,
            [],
            async (context, viewer) =>
            {
                Customer? customer = await context.Customers.AsNoTracking().Where(CustomerRights.SeenBy(viewer)).FirstOrDefaultAsync(c => c.Id == customerId, cancel);
                if (customer is null)
                {
                    return [];
                }

                bool data = CustomerRights.SeesContactData(viewer, customer);
                return await context.Contacts.AsNoTracking().Where(c => c.CustomerId == customerId).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Name).Take(200)
                    .Select(c => new ContactChoice(c.Id, c.Name, c.Title, data ? c.Mobile : null, data ? c.Phone : null, data ? c.Email : null, data ? c.WeChat : null, c.IsPrimary))
                    .ToListAsync(cancel);
            },
            cancel);

    public Task<IReadOnlyList<DuplicateHit>> DuplicatesAsync(Guid actor, DuplicateSigns signs, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<DuplicateHit>>(
            actor,
            [],
            async (context, viewer) =>
            {
                Dictionary<Guid, HashSet<DuplicateSign>> found = [];
                async Task LookAsync(DuplicateSign sign, IQueryable<Guid> customerIds)
                {
                    foreach (Guid id in await customerIds.Take(MostHits).ToListAsync(cancel))
                    {
                        (found.TryGetValue(id, out HashSet<DuplicateSign>? known) ? known : found[id] = []).Add(sign);
                    }
                }

                if (signs.NormalName is { } name)
                {
                    await LookAsync(DuplicateSign.Name, context.Customers.Where(c => c.NormalName == name).Select(c => c.Id));
                }

                if (signs.CreditCode is { } code)
                {
                    await LookAsync(DuplicateSign.CreditCode, context.Customers.Where(c => c.CreditCode == code).Select(c => c.Id));
                }

                foreach (string phone in signs.Phones)
                {
                    await LookAsync(DuplicateSign.Phone, context.Customers.Where(c => c.PhoneE164 == phone || c.MobileE164 == phone).Select(c => c.Id));
                    await LookAsync(DuplicateSign.Phone, context.Contacts.Where(c => c.PhoneE164 == phone || c.MobileE164 == phone).Select(c => c.CustomerId));
                }

                foreach (string email in signs.Emails)
                {
                    await LookAsync(DuplicateSign.Email, context.Customers.Where(c => c.Email == email).Select(c => c.Id));
                    await LookAsync(DuplicateSign.Email, context.Contacts.Where(c => c.Email == email).Select(c => c.CustomerId));
                }

                List<Guid> ids = [.. found.OrderByDescending(f => f.Value.Count).Select(f => f.Key).Take(MostHits)];
                List<Customer> customers = await context.Customers.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancel);
                Dictionary<Guid, string> owners = await context.People.Where(p => customers.Select(c => c.OwnerId).Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
                return [.. customers.OrderBy(c => ids.IndexOf(c.Id)).Select(c => Hit(viewer, c, owners, [.. found[c.Id].Order()]))];
            },
            cancel);

    private static DuplicateHit Hit(Viewer viewer, Customer customer, Dictionary<Guid, string> owners, IReadOnlyList<DuplicateSign> signs)
    {
        string? owner = customer.OwnerId is { } id ? owners.GetValueOrDefault(id) : null;
        return CustomerRights.Sees(viewer, customer)
            ? new DuplicateHit(customer.Id, customer.Code, customer.Name, customer.Stage, customer.IsDeactivated, owner, signs)
            : new DuplicateHit(null, null, Masked(customer.Name), customer.Stage, customer.IsDeactivated, owner is null ? null : Masked(owner), signs);
    }

    // The first character tells enough to ask a colleague, and no more.
    private static string Masked(string name) => $"{name.EnumerateRunes().First()}**";
}
