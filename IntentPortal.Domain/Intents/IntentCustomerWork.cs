using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Intents;

/// <summary>Contributes intents to the work about customers.</summary>
public sealed class IntentCustomerWork : ICustomerWorkSource
{
    /// <inheritdoc />
    public RecordKind RecordKind => RecordKind.Intent;

    /// <summary>The intents as work items, without those in the recycle bin.</summary>
    public static IQueryable<CustomerWorkItem> Of(IQueryable<Intent> intents) => intents
        .Where(i => i.Status != IntentStatus.Invalid)
        .Select(i => new CustomerWorkItem { CustomerId = i.CustomerId, OwnerId = i.OwnerId, DepartmentId = i.DepartmentId });

    /// <inheritdoc />
    public async Task<CustomerWork> AddAsync(CustomerWork work, IUnitOfWork unit, Guid customerId, CancellationToken cancel) =>
        work with { Intents = Of((await unit.Intents.OfCustomerAsync(customerId, cancel)).AsQueryable()) };

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(IUnitOfWork unit, Guid customerId, CancellationToken cancel) =>
        (await unit.Intents.OfCustomerAsync(customerId, cancel)).Count(i => i.IsOpen);

    /// <summary>Assigns open intents that have no owner and that the customer's new owner may see.</summary>
    public async Task<int> GoAlongAsync(IUnitOfWork unit, Customer customer, Viewer owner, CancellationToken cancel)
    {
        int given = 0;
        foreach (Intent intent in (await unit.Intents.OfCustomerAsync(customer.Id, cancel)).Where(i => i.OwnerId is null && i.IsOpen && IntentRights.Sees(owner, i)))
        {
            intent.Assign(owner.PersonId, owner.DepartmentId, unit.Now);
            await unit.TransferPromiseAsync(intent.Id, null, owner.PersonId, viewer => IntentRights.Sees(viewer, intent), cancel);
            given++;
        }

        return given;
    }

    /// <inheritdoc />
    public async Task HandOverAsync(IUnitOfWork unit, Customer customer, Guid? formerOwnerId, Person owner, CancellationToken cancel)
    {
        IReadOnlyList<Intent> all = await unit.Intents.OfCustomerAsync(customer.Id, cancel);
        foreach (Intent intent in all.Where(i => i.IsOpen && i.OwnerId != owner.Id && (i.OwnerId is null || i.OwnerId == formerOwnerId) && IntentRights.MayAssign(unit.Viewer, i)))
        {
            Guid? before = intent.OwnerId;
            intent.Assign(owner.Id, owner.DepartmentId, unit.Now);
            await unit.TransferPromiseAsync(intent.Id, before, owner.Id, viewer => IntentRights.Sees(viewer, intent), cancel);
        }
    }
}
