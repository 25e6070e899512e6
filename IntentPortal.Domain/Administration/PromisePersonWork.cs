using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Administration;

/// <summary>Contributes planned promises to the work that people are responsible for.</summary>
public sealed class PromisePersonWork : IPersonWork
{
    /// <inheritdoc />
    public PersonWorkKind Kind => PersonWorkKind.Promises;

    /// <inheritdoc />
    public bool CanOwn(Roles roles) => IntentRights.CanOwn(roles);

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(IUnitOfWork unit, Guid personId, CancellationToken cancel) =>
        (await unit.Promises.PlannedOfAsync(personId, cancel)).Count;

    /// <summary>
    /// Transfers the promises that did not go along with a record. One about a record that the other person may not see
    /// goes to the record's owner, or otherwise to the administrator who hands over.
    /// </summary>
    public async Task<int> HandOverAsync(IUnitOfWork unit, Guid personId, Viewer to, CancellationToken cancel)
    {
        IReadOnlyList<Promise> planned = await unit.Promises.PlannedOfAsync(personId, cancel);
        foreach (Promise promise in planned)
        {
            (Guid? ownerId, bool sees) = await AboutAsync(unit, promise, to, cancel);
            Guid? instead = ownerId is { } owner && owner != personId && await unit.People.FindViewerAsync(owner, cancel) is not null ? owner : null;
            promise.PassTo(sees ? to.PersonId : instead ?? unit.Viewer.PersonId);
        }

        return planned.Count;
    }

    private static async Task<(Guid? OwnerId, bool Sees)> AboutAsync(IUnitOfWork unit, Promise promise, Viewer to, CancellationToken cancel)
    {
        switch (promise.SubjectType)
        {
            case SubjectType.Intent:
                Intent? intent = await unit.Intents.FindAsync(promise.SubjectId, cancel);
                return (intent?.OwnerId, intent is not null && IntentRights.Sees(to, intent));
            case SubjectType.Opportunity:
                Opportunity? opportunity = await unit.Opportunities.FindAsync(promise.SubjectId, cancel);
                return (opportunity?.OwnerId, opportunity is not null && OpportunityRights.Sees(to, opportunity));
            case SubjectType.Customer:
                Customer? customer = await unit.Customers.FindAsync(promise.SubjectId, cancel);
                return (customer?.OwnerId, customer is not null && CustomerRights.Sees(to, customer, await unit.WorkOfAsync(customer, cancel)));
            default:
                throw new InvalidOperationException($"Promise about {promise.SubjectType}.");
        }
    }
}
