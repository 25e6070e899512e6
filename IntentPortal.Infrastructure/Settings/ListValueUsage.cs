using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Settings;

/// <summary>Counts the records that refer to a list value, including those in the recycle bin.</summary>
internal sealed class ListValueUsage(PortalDbContext context) : IListValueUsage
{
    public Task<int> CountAsync(ListValue value, CancellationToken cancel) => CountAsync(context, value, cancel);

    public static async Task<int> CountAsync(PortalDbContext context, ListValue value, CancellationToken cancel)
    {
        Guid id = value.Id;
        IQueryable<Intent> intents = context.Intents.IgnoreQueryFilters();
        IQueryable<Customer> customers = context.Customers.IgnoreQueryFilters();
        return value switch
        {
            IntentSource => await intents.CountAsync(i => i.SourceId == id, cancel)
                + await customers.CountAsync(c => c.SourceId == id, cancel)
                + await context.Sources.CountAsync(s => s.ParentId == id, cancel),
            Product => await context.Set<IntentProduct>().CountAsync(p => p.ProductId == id, cancel)
                + await context.Suggestions.CountAsync(s => s.ProductId == id, cancel)
                + await context.Set<OpportunityLine>().CountAsync(l => l.ProductId == id, cancel)
                + await context.Products.CountAsync(p => p.ParentId == id, cancel),
            Industry => await customers.CountAsync(c => c.IndustryId == id, cancel),
            Region => await customers.CountAsync(c => c.RegionId == id, cancel)
                + await context.Regions.CountAsync(r => r.ParentId == id, cancel),
            Reason => await intents.CountAsync(i => i.Confirmation!.ReasonId == id, cancel)
                + await customers.CountAsync(c => c.DeactivationReasonId == id, cancel)
                + await context.Opportunities.CountAsync(o => o.LostReasonId == id, cancel),
            Department => await intents.CountAsync(i => i.DepartmentId == id, cancel)
                + await customers.CountAsync(c => c.DepartmentId == id, cancel)
                + await context.Opportunities.CountAsync(o => o.DepartmentId == id, cancel)
                + await context.People.CountAsync(p => p.DepartmentId == id, cancel)
                + await context.Departments.CountAsync(d => d.ParentId == id, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "Not a list value."),
        };
    }
}
