using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Intents;

/// <summary>Contributes open intents to the work that people are responsible for.</summary>
public sealed class IntentPersonWork : IPersonWork
{
    /// <inheritdoc />
    public PersonWorkKind Kind => PersonWorkKind.Intents;

    /// <inheritdoc />
    public bool CanOwn(Roles roles) => IntentRights.CanOwn(roles);

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(IUnitOfWork unit, Guid personId, CancellationToken cancel) =>
        (await unit.Intents.OpenOfOwnerAsync(personId, cancel)).Count;

    /// <summary>Assigns the intents. Their customers and promises follow as with a single assignment.</summary>
    public async Task<int> HandOverAsync(IUnitOfWork unit, Guid personId, Viewer to, CancellationToken cancel)
    {
        IReadOnlyList<Intent> open = await unit.Intents.OpenOfOwnerAsync(personId, cancel);
        // Loaded together, so that the steps for each intent find them without a query.
        await unit.Customers.FindAllAsync([.. open.Select(i => i.CustomerId).Distinct()], cancel);
        ILookup<Guid, Promise> promises = (await unit.Promises.PlannedAboutAsync([.. open.Select(i => i.Id)], cancel)).ToLookup(p => p.SubjectId);
        foreach (Intent intent in open)
        {
            intent.Assign(to.PersonId, to.DepartmentId, unit.Now);
            foreach (Promise promise in promises[intent.Id])
            {
                await unit.PassAsync(promise, personId, to.PersonId, viewer => IntentRights.Sees(viewer, intent), cancel);
            }

            await unit.GoAlongAsync(intent.CustomerId, to.PersonId, cancel);
        }

        return open.Count;
    }
}
