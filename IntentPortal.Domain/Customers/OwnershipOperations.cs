using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Ownership goes with the work (docs/product.md §6): the one place, for every way in which somebody gets an intent or
/// an opportunity.
/// </summary>
internal static class OwnershipOperations
{
    /// <summary>
    /// Work about a customer was given to somebody. A customer that nobody owns goes along, and with it its open
    /// intents that nobody owns and the new owner sees; where somebody else owns the customer, the new owner of the
    /// work works on it with them. Does nothing for those who cannot own customers, and for customers out of service.
    /// </summary>
    /// <returns>What became of the customer, or null when nothing did.</returns>
    public static async Task<CustomerWent?> GoAlongAsync(this IUnitOfWork unit, Guid customerId, Guid ownerId, CancellationToken cancel)
    {
        if (await unit.Customers.FindAsync(customerId, cancel) is not { IsInService: true } customer
            || customer.OwnerId == ownerId
            || customer.Collaborators.Any(c => customer.OwnerId is not null && c.PersonId == ownerId))
        {
            return null;
        }

        Viewer? owner = ownerId == unit.Viewer.PersonId ? unit.Viewer : await unit.People.FindViewerAsync(ownerId, cancel);
        if (owner is null || !CustomerRights.CanOwn(owner.Roles))
        {
            return null;
        }

        if (customer.OwnerId is not null)
        {
            customer.AddCollaborator(ownerId);
            return new CustomerWent(customer.Name, IsOwned: false, 0);
        }

        customer.Assign(ownerId, owner.DepartmentId);
        await unit.TransferPromiseAsync(customer, null, ownerId, cancel);
        return new CustomerWent(customer.Name, IsOwned: true, await UnownedWorkAsync(unit, customer, owner, cancel));
    }

    private static async Task<int> UnownedWorkAsync(IUnitOfWork unit, Customer customer, Viewer owner, CancellationToken cancel)
    {
        int given = 0;
        foreach (ICustomerWorkSource source in unit.Parts<ICustomerWorkSource>())
        {
            given += await source.GoAlongAsync(unit, customer, owner, cancel);
        }

        return given;
    }
}
