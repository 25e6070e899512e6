using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>Contributes unanswered requests to the work that people are responsible for.</summary>
public sealed class HandOverPersonWork : IPersonWork
{
    /// <inheritdoc />
    public PersonWorkKind Kind => PersonWorkKind.HandOverRequests;

    /// <inheritdoc />
    public bool CanOwn(Roles roles) => CustomerRights.CanOwn(roles);

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(IUnitOfWork unit, Guid personId, CancellationToken cancel) =>
        (await unit.HandOvers.WaitingOfAsync(personId, cancel)).Count;

    /// <summary>
    /// Lets the other person ask instead. A request is withdrawn if that person owns the customer or asks for it already.
    /// Requests that wait for an answer of the person who leaves go over with their customers.
    /// </summary>
    public async Task<int> HandOverAsync(IUnitOfWork unit, Guid personId, Viewer to, CancellationToken cancel)
    {
        IReadOnlyList<HandOverRequest> waiting = await unit.HandOvers.WaitingOfAsync(personId, cancel);
        foreach (HandOverRequest request in waiting)
        {
            if ((await unit.Customers.FindAsync(request.CustomerId, cancel))?.OwnerId == to.PersonId
                || await unit.HandOvers.IsWaitingAsync(request.CustomerId, to.PersonId, cancel))
            {
                request.Withdraw(unit.Viewer.PersonId, unit.Now);
            }
            else
            {
                request.PassTo(to.PersonId);
            }
        }

        return waiting.Count;
    }
}
