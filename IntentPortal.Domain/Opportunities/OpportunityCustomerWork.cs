using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Contributes opportunities to the work about customers.</summary>
public sealed class OpportunityCustomerWork : ICustomerWorkSource
{
    /// <inheritdoc />
    public RecordKind RecordKind => RecordKind.Opportunity;

    /// <summary>The opportunities as work items.</summary>
    public static IQueryable<CustomerWorkItem> Of(IQueryable<Opportunity> opportunities) =>
        opportunities.Select(o => new CustomerWorkItem { CustomerId = o.CustomerId, OwnerId = o.OwnerId, DepartmentId = o.DepartmentId });

    /// <inheritdoc />
    public async Task<CustomerWork> AddAsync(CustomerWork work, IUnitOfWork unit, Guid customerId, CancellationToken cancel) =>
        work with { Opportunities = Of((await unit.Opportunities.OfCustomerAsync(customerId, cancel)).AsQueryable()) };

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(IUnitOfWork unit, Guid customerId, CancellationToken cancel) =>
        (await unit.Opportunities.OfCustomerAsync(customerId, cancel)).Count(o => o.Stage is not (OpportunityStage.Won or OpportunityStage.Lost));

    /// <summary>Always 0, because an opportunity always has an owner.</summary>
    public Task<int> GoAlongAsync(IUnitOfWork unit, Customer customer, Viewer owner, CancellationToken cancel) => Task.FromResult(0);

    /// <inheritdoc />
    public async Task HandOverAsync(IUnitOfWork unit, Customer customer, Guid? formerOwnerId, Person owner, CancellationToken cancel)
    {
        IReadOnlyList<Opportunity> all = await unit.Opportunities.OfCustomerAsync(customer.Id, cancel);
        foreach (Opportunity opportunity in all.Where(o => o.IsOpen && o.OwnerId != owner.Id && o.OwnerId == formerOwnerId && OpportunityRights.MayWork(unit.Viewer, o)))
        {
            Guid before = opportunity.OwnerId;
            opportunity.Assign(owner.Id, owner.DepartmentId);
            await unit.TransferPromiseAsync(opportunity.Id, before, owner.Id, viewer => OpportunityRights.Sees(viewer, opportunity), cancel);
        }
    }
}
