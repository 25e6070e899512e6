using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// The rule that ownership of a customer follows the work (docs/product.md §6). Every operation that assigns an intent
/// or an opportunity uses it.
/// </summary>
internal static class OwnershipOperations
{
    /// <summary>
    /// Updates the customer after work about it was assigned to somebody. A customer without an owner is assigned too,
    /// together with its open intents that have no owner and that the new owner may see. If the customer has another
    /// owner, the assignee becomes a collaborator. Nothing changes for people who cannot own customers and for
    /// customers out of service.
    /// </summary>
    /// <returns>What happened to the customer, or null when nothing changed.</returns>
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
