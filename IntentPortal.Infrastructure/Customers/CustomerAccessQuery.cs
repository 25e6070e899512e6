using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>Reads whether a viewer may open the customer of a record that they may see.</summary>
internal static class CustomerAccessQuery
{
    public static async Task<CustomerAccess> CustomerAccessAsync(this PortalDbContext context, Viewer viewer, Guid customerId, CancellationToken cancel)
    {
        if (await context.SeesCustomerAsync(viewer, customerId, cancel))
        {
            return new CustomerAccess(true, null, null, false);
        }

        Guid me = viewer.PersonId;
        var customer = await context.Customers.AsNoTracking().IgnoreAutoIncludes().Where(c => c.Id == customerId).Select(c => new
        {
            c.IsDeactivated,
            Owner = context.People.Where(p => p.Id == c.OwnerId).Select(p => p.Name).FirstOrDefault(),
            IsRequested = context.HandOvers.Any(r => r.CustomerId == customerId && r.AskedById == me && r.State == HandOverState.Waiting),
        }).FirstOrDefaultAsync(cancel);
        return new CustomerAccess(
            false, customer?.Owner, customer is { IsDeactivated: false, IsRequested: false } && CustomerRights.CanOwn(viewer.Roles) ? customerId : null, customer?.IsRequested == true);
    }
}
