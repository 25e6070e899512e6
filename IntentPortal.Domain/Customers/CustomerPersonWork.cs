using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers;

/// <summary>Contributes customers in service to the work that people are responsible for.</summary>
public sealed class CustomerPersonWork : IPersonWork
{
    /// <inheritdoc />
    public PersonWorkKind Kind => PersonWorkKind.Customers;

    /// <inheritdoc />
    public bool CanOwn(Roles roles) => CustomerRights.CanOwn(roles);

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(IUnitOfWork unit, Guid personId, CancellationToken cancel) =>
        (await unit.Customers.InServiceOfOwnerAsync(personId, cancel)).Count;

    /// <summary>Assigns the customers, and the promises about them as with a single assignment.</summary>
    public async Task<int> HandOverAsync(IUnitOfWork unit, Guid personId, Viewer to, CancellationToken cancel)
    {
        IReadOnlyList<Customer> customers = await unit.Customers.InServiceOfOwnerAsync(personId, cancel);
        ILookup<Guid, Promise> promises = (await unit.Promises.PlannedAboutAsync([.. customers.Select(c => c.Id)], cancel)).ToLookup(p => p.SubjectId);
        foreach (Customer customer in customers)
        {
            customer.Assign(to.PersonId, to.DepartmentId);
            foreach (Promise promise in promises[customer.Id])
            {
                // Only a third person's promise depends on the work about the customer.
                CustomerWork work = promise.ById == personId ? CustomerWork.None : await unit.WorkOfAsync(customer, cancel);
                await unit.PassAsync(promise, personId, to.PersonId, viewer => CustomerRights.Sees(viewer, customer, work), cancel);
            }
        }

        return customers.Count;
    }
}
