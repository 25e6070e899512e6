using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Infrastructure.Customers.Duplicates;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers;

internal sealed class CustomerQueries(IDbContextFactory<PortalDbContext> contexts) : ViewerQueries(contexts), ICustomerQueries
{
    public Task<IReadOnlyList<CustomerChoice>> PickAsync(Guid actor, string? text, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<CustomerChoice>>(
            actor,
            [],
            async (context, viewer) =>
            {
                IQueryable<Customer> customers = context.Customers.AsNoTracking().VisibleTo(viewer, context);
                if (context.FindCustomers(viewer, text) is { } numbers)
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
            (context, viewer) => context.Customers.AsNoTracking().VisibleTo(viewer, context, customerId)
                .Select(c => new CustomerChoice(c.Id, c.Code, c.Name, c.Stage, c.IsDeactivated)).FirstOrDefaultAsync(cancel),
            cancel);

    public Task<IReadOnlyList<ContactChoice>> ContactsAsync(Guid actor, Guid customerId, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<ContactChoice>>(
            actor,
            [],
            async (context, viewer) =>
            {
                if (!await context.SeesCustomerAsync(viewer, customerId, cancel))
                {
                    return [];
                }

                bool data = await context.SeesContactDataAsync(viewer, customerId, cancel);
                return await context.Contacts.AsNoTracking().Where(c => c.CustomerId == customerId).OrderByDescending(c => c.IsPrimary).ThenBy(c => EF.Property<string?>(c, ColumnConventions.NameKey)).ThenBy(c => c.Id).Take(200)
                    .Select(c => new ContactChoice(c.Id, c.Name, c.Title, data ? c.Mobile : null, data ? c.Phone : null, data ? c.Email : null, data ? c.WeChat : null, c.IsPrimary))
                    .ToListAsync(cancel);
            },
            cancel);

    public Task<IReadOnlyList<DuplicateHit>> DuplicatesAsync(Guid actor, MatchCriteria signs, CancellationToken cancel) =>
        ReadAsync(actor, [], (context, viewer) => new DuplicateFinder(context, viewer).FindAsync(signs, null, [], cancel), cancel);
}
