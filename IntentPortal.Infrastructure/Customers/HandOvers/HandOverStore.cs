using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.HandOvers;

internal sealed class HandOverStore(PortalDbContext context) : EfStore<HandOverRequest>(context), IHandOverStore
{
    public Task<bool> IsWaitingAsync(Guid customerId, Guid askedById, CancellationToken cancel) =>
        Context.HandOvers.AnyAsync(r => r.CustomerId == customerId && r.AskedById == askedById && r.State == HandOverState.Waiting, cancel);

    public async Task<IReadOnlyList<Guid>> WhoAnswersAsync(Guid? departmentId, CancellationToken cancel)
    {
        Dictionary<Guid, Guid?> parents = await Context.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.ParentId, cancel);
        List<Guid?> above = [];
        for (Guid? at = departmentId; at is { } id && !above.Contains(id); at = parents.GetValueOrDefault(id))
        {
            above.Add(id);
        }

        List<Guid> managers = await Context.People
            .Where(p => p.IsActive && (p.Roles & Roles.SalesManager) != 0 && p.DepartmentId != null && above.Contains(p.DepartmentId)).Select(p => p.Id).ToListAsync(cancel);
        return managers.Count > 0 ? managers : await Context.People.Where(p => p.IsActive && (p.Roles & Roles.Administrator) != 0).Select(p => p.Id).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<HandOverRequest>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(r => r.CustomerId == customerId, cancel);

    public async Task<IReadOnlyList<HandOverRequest>> WaitingOfAsync(Guid askedById, CancellationToken cancel) =>
        await AsItStandsAsync(r => r.AskedById == askedById && r.State == HandOverState.Waiting, cancel);
}
