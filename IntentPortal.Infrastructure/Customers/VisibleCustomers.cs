using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>Limits customers to those a viewer may see through ownership and work.</summary>
internal static class VisibleCustomers
{
    /// <summary>The given customers, limited to those the viewer may see.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="context">The database.</param>
    /// <param name="among">The identities, if only a few customers are queried, so that not all of the viewer's work is
    /// read for them; null for an archive.</param>
    public static IQueryable<Customer> VisibleTo(this IQueryable<Customer> customers, Viewer viewer, PortalDbContext context, IQueryable<Guid>? among = null) =>
        customers.Where(CustomerRights.VisibleTo(viewer, context.Work(among)));

    /// <summary>The given customers, limited to those whose phone numbers and addresses the viewer may see.</summary>
    public static IQueryable<Customer> ContactDataVisibleTo(this IQueryable<Customer> customers, Viewer viewer, PortalDbContext context, IQueryable<Guid>? among = null) =>
        customers.Where(CustomerRights.ContactDataVisibleTo(viewer, context.Work(among)));

    /// <summary>The given customer, if the viewer may see it.</summary>
    public static IQueryable<Customer> VisibleTo(this IQueryable<Customer> customers, Viewer viewer, PortalDbContext context, Guid customerId) =>
        customers.Where(c => c.Id == customerId).Where(CustomerRights.VisibleTo(viewer, context.Work(customerId)));

    /// <summary>Whether the viewer may see a customer.</summary>
    public static Task<bool> SeesCustomerAsync(this PortalDbContext context, Viewer viewer, Guid customerId, CancellationToken cancel) =>
        context.Customers.VisibleTo(viewer, context, customerId).AnyAsync(cancel);

    /// <summary>Whether the viewer may see the phone numbers and addresses of a customer and its contacts.</summary>
    public static Task<bool> SeesContactDataAsync(this PortalDbContext context, Viewer viewer, Guid customerId, CancellationToken cancel) =>
        context.Customers.Where(c => c.Id == customerId).Where(CustomerRights.ContactDataVisibleTo(viewer, context.Work(customerId))).AnyAsync(cancel);

    private static CustomerWork Work(this PortalDbContext context, Guid customerId) =>
        Work(context.Intents.Where(i => i.CustomerId == customerId), context.Opportunities.Where(o => o.CustomerId == customerId));

    private static CustomerWork Work(this PortalDbContext context, IQueryable<Guid>? among) => among is null
        ? Work(context.Intents, context.Opportunities)
        : Work(context.Intents.Where(i => among.Contains(i.CustomerId)), context.Opportunities.Where(o => among.Contains(o.CustomerId)));

    private static CustomerWork Work(IQueryable<Intent> intents, IQueryable<Opportunity> opportunities) => new(IntentCustomerWork.Of(intents), OpportunityCustomerWork.Of(opportunities));
}
