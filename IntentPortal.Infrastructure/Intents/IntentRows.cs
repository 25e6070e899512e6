using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Intents;

/// <summary>Projects intents to rows; a second query reads the products of all rows.</summary>
internal static class IntentRows
{
    /// <summary>The rows in the order of the query.</summary>
    public static async Task<List<IntentRow>> RowsAsync(this IQueryable<Intent> intents, PortalDbContext context, CancellationToken cancel)
    {
        List<IntentRow> rows = await intents.Project(context).ToListAsync(cancel);
        return await WithProductsAsync(rows, context, cancel);
    }

    /// <summary>The rows without their products.</summary>
    public static IQueryable<IntentRow> Project(this IQueryable<Intent> intents, PortalDbContext context) =>
        intents.AsNoTracking().Select(i => new
        {
            Intent = i,
            Customer = context.Customers.Where(c => c.Id == i.CustomerId).Select(c => new { c.Code, c.Name, c.Stage }).First(),
        })
        .Select(x => new IntentRow(
            x.Intent.Id, x.Intent.Version, x.Intent.Code, x.Intent.Subject, x.Intent.Kind, x.Intent.Status, x.Intent.CustomerId, x.Customer.Code, x.Customer.Name,
            x.Customer.Stage, x.Intent.SourceId, x.Intent.OwnerId, x.Intent.DepartmentId, x.Intent.Interest, x.Intent.Severity, x.Intent.ExpectedAmount,
            x.Intent.ExpectedOn, x.Intent.PromiseDueOn, x.Intent.PromiseMovedCount, x.Intent.LastFollowUpAt, x.Intent.StageEnteredAt, x.Intent.CapturedAt,
            x.Intent.CapturedById, new List<Guid>(), x.Intent.Tags)
        {
            Custom = x.Intent.Custom,
        });

    /// <summary>Adds the products to the rows.</summary>
    public static async Task<List<IntentRow>> WithProductsAsync(List<IntentRow> rows, PortalDbContext context, CancellationToken cancel)
    {
        List<Guid> ids = [.. rows.Select(r => r.Id)];
        if (ids.Count == 0)
        {
            return rows;
        }

        var products = await context.Set<IntentProduct>().AsNoTracking().Where(p => ids.Contains(p.IntentId)).ToListAsync(cancel);
        ILookup<Guid, Guid> byIntent = products.ToLookup(p => p.IntentId, p => p.ProductId);
        return [.. rows.Select(r => r with { ProductIds = [.. byIntent[r.Id]] })];
    }
}
