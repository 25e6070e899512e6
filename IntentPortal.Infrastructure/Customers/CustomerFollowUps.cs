using System.Linq.Expressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>
/// Computes the last and the next follow-up of a customer over itself, its intents and its opportunities
/// (docs/product.md §4). They are stored as columns of the customer, so that an archive can sort and filter without
/// reading intents. The unit of work updates them without changing the customer's version, so that follow-ups of its
/// intents do not conflict with an edit of the customer.
/// </summary>
internal static class CustomerFollowUps
{
    /// <summary>The customers whose last or next follow-up is affected by the pending changes.</summary>
    public static List<Guid> Touched(PortalDbContext context)
    {
        HashSet<Guid> touched = [];
        foreach (EntityEntry entry in context.ChangeTracker.Entries())
        {
            switch (entry.Entity)
            {
                case Customer { PromiseDueOn: null } or Intent { PromiseDueOn: null } or Opportunity { PromiseDueOn: null } when entry.State == EntityState.Added:
                    break;
                case Customer customer when entry.State == EntityState.Added
                    || (entry.State == EntityState.Modified && Changed(entry, nameof(Customer.PromiseDueOn), nameof(Customer.PromiseMovedCount))):
                    touched.Add(customer.Id);
                    break;
                case Intent when IsTouched(entry, nameof(Intent.PromiseDueOn), nameof(Intent.PromiseMovedCount), nameof(Intent.Status)):
                case Opportunity when IsTouched(entry, nameof(Opportunity.PromiseDueOn), nameof(Opportunity.PromiseMovedCount)):
                case FollowUp when IsTouched(entry):
                    PropertyEntry customerId = entry.Property(nameof(IFollowUpSubject.CustomerId));
                    touched.Add((Guid)customerId.CurrentValue!);
                    touched.Add((Guid)customerId.OriginalValue!);
                    break;
            }
        }

        return [.. touched];
    }

    /// <summary>
    /// Locks these customers against concurrent updates of the computed columns, where the provider allows such
    /// updates.
    /// </summary>
    public static async Task LockAsync(PortalDbContext context, List<Guid> customerIds, CancellationToken cancel)
    {
        List<Guid> open = context.WritersAreSerial ? [] : [.. customerIds.Except(context.LockedRows())];
        if (open.Count > 0)
        {
            await Customers(context).Where(c => open.Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version), cancel);
        }
    }

    /// <summary>Recomputes the columns of these customers from the database.</summary>
    public static Task CountAsync(PortalDbContext context, List<Guid> customerIds, CancellationToken cancel) =>
        customerIds.Count == 0 ? Task.CompletedTask : CountAsync(context, Customers(context).Where(c => customerIds.Contains(c.Id)), cancel);

    /// <summary>Recomputes the columns of all customers after data was loaded without the unit of work.</summary>
    public static Task CountAllAsync(PortalDbContext context, CancellationToken cancel) => CountAsync(context, Customers(context), cancel);

    private static IQueryable<Customer> Customers(PortalDbContext context) => context.Customers.IgnoreAutoIncludes().IgnoreQueryFilters([PortalDbContext.Pointers]);

    private static Task<int> CountAsync(PortalDbContext context, IQueryable<Customer> customers, CancellationToken cancel)
    {
        // The query filter excludes intents in the recycle bin, whose promises are dropped. Their follow-ups still
        // count as contact with the customer.
        Expression<Func<Customer, DateTimeOffset?>> last = c => context.FollowUps.Where(f => f.CustomerId == c.Id).Max(f => (DateTimeOffset?)f.TookPlaceAt);
        Expression<Func<Customer, DateOnly?>> next = c => context.Customers.Where(own => own.Id == c.Id).Select(own => new { Due = own.PromiseDueOn, Moved = own.PromiseMovedCount })
            .Concat(context.Intents.Where(i => i.CustomerId == c.Id).Select(i => new { Due = i.PromiseDueOn, Moved = i.PromiseMovedCount }))
            .Concat(context.Opportunities.Where(o => o.CustomerId == c.Id).Select(o => new { Due = o.PromiseDueOn, Moved = o.PromiseMovedCount }))
            .Where(p => p.Due != null).OrderBy(p => p.Due).ThenByDescending(p => p.Moved).Select(p => p.Due).FirstOrDefault();
        Expression<Func<Customer, int?>> moved = c => context.Customers.Where(own => own.Id == c.Id).Select(own => new { Due = own.PromiseDueOn, Moved = own.PromiseMovedCount })
            .Concat(context.Intents.Where(i => i.CustomerId == c.Id).Select(i => new { Due = i.PromiseDueOn, Moved = i.PromiseMovedCount }))
            .Concat(context.Opportunities.Where(o => o.CustomerId == c.Id).Select(o => new { Due = o.PromiseDueOn, Moved = o.PromiseMovedCount }))
            .Where(p => p.Due != null).OrderBy(p => p.Due).ThenByDescending(p => p.Moved).Select(p => (int?)p.Moved).FirstOrDefault();
        return customers.ExecuteUpdateAsync(
            set => set.SetProperty(c => EF.Property<DateTimeOffset?>(c, ColumnConventions.LastContactAt), last)
                .SetProperty(c => EF.Property<DateOnly?>(c, ColumnConventions.NextDueOn), next)
                .SetProperty(c => EF.Property<int?>(c, ColumnConventions.NextMovedCount), moved),
            cancel);
    }

    private static bool IsTouched(EntityEntry entry, params string[] fields) => entry.State switch
    {
        EntityState.Added or EntityState.Deleted => true,
        EntityState.Modified => Changed(entry, [nameof(IFollowUpSubject.CustomerId), .. fields]),
        _ => false,
    };

    private static bool Changed(EntityEntry entry, params string[] fields) => fields.Any(field => entry.Property(field).IsModified);
}
