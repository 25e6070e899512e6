using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>
/// Reads the change that another user made to a customer: its current state, and the person of the last matching ledger
/// line.
/// </summary>
internal sealed class ConcurrentChangeQuery(PortalDbContext context, Viewer viewer)
{
    public async Task<ConcurrentChange?> FindAsync(Guid customerId, CancellationToken cancel)
    {
        IQueryable<Customer> all = context.Customers.AsNoTracking().IgnoreAutoIncludes().IgnoreQueryFilters([PortalDbContext.Pointers]);
        if (await all.VisibleTo(viewer, context, customerId).FirstOrDefaultAsync(cancel) is not { } customer)
        {
            return null;
        }

        (ConcurrentChangeKind kind, ChangeKind? change) = Became(customer);
        var line = await (
            from l in context.ChangeLines.AsNoTracking()
            join c in context.Changes.AsNoTracking() on l.ChangeId equals c.Id
            where l.TimelineId == customerId && l.RecordId == customerId && (change == null || l.Kind == change)
            orderby c.Sequence descending, l.Ordinal descending
            select new { c.At, ByName = context.People.Where(p => p.Id == c.ActorId).Select(p => p.Name).FirstOrDefault() }).FirstOrDefaultAsync(cancel);
        string? into = customer.MergedIntoId is { } id ? await all.VisibleTo(viewer, context, id).Select(c => c.Code).FirstOrDefaultAsync(cancel) : null;
        return new ConcurrentChange(kind, line?.ByName, line?.At, into);
    }

    private static (ConcurrentChangeKind Kind, ChangeKind? Change) Became(Customer customer) =>
        customer.MergedIntoId is not null ? (ConcurrentChangeKind.Merged, ChangeKind.MergedInto)
        : customer.IsDeactivated ? (ConcurrentChangeKind.Deactivated, ChangeKind.Deactivated)
        : customer.Stage != CustomerStage.Intent ? (ConcurrentChangeKind.Converted, ChangeKind.Converted)
        : (ConcurrentChangeKind.Changed, null);
}
