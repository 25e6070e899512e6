using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Contributes open opportunities to the work that people are responsible for.</summary>
public sealed class OpportunityPersonWork : IPersonWork
{
    /// <inheritdoc />
    public PersonWorkKind Kind => PersonWorkKind.Opportunities;

    /// <inheritdoc />
    public bool CanOwn(Roles roles) => OpportunityRights.CanOwn(roles);

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(IUnitOfWork unit, Guid personId, CancellationToken cancel) =>
        (await unit.Opportunities.OpenOfOwnerAsync(personId, cancel)).Count;

    /// <summary>Assigns the opportunities. Their customers and promises follow as with a single assignment.</summary>
    public async Task<int> HandOverAsync(IUnitOfWork unit, Guid personId, Viewer to, CancellationToken cancel)
    {
        IReadOnlyList<Opportunity> open = await unit.Opportunities.OpenOfOwnerAsync(personId, cancel);
        // Loaded together, so that the steps for each opportunity find them without a query.
        await unit.Customers.FindAllAsync([.. open.Select(o => o.CustomerId).Distinct()], cancel);
        ILookup<Guid, Promise> promises = (await unit.Promises.PlannedAboutAsync([.. open.Select(o => o.Id)], cancel)).ToLookup(p => p.SubjectId);
        foreach (Opportunity opportunity in open)
        {
            opportunity.Assign(to.PersonId, to.DepartmentId);
            foreach (Promise promise in promises[opportunity.Id])
            {
                await unit.PassAsync(promise, personId, to.PersonId, viewer => OpportunityRights.Sees(viewer, opportunity), cancel);
            }

            await unit.GoAlongAsync(opportunity.CustomerId, to.PersonId, cancel);
        }

        return open.Count;
    }
}
