using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
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
            SourceDetail = x.Intent.SourceDetail,
            Quantity = x.Intent.Quantity,
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

    /// <summary>Adds the details to rows that the viewer may see.</summary>
    public static async Task<List<IntentRow>> WithDetailsAsync(List<IntentRow> rows, PortalDbContext context, Viewer viewer, CancellationToken cancel)
    {
        List<Guid> ids = [.. rows.Select(r => r.Id)];
        IQueryable<Intent> visible = context.Intents.Where(IntentRights.VisibleTo(viewer));
        IQueryable<Guid> named = context.Intents.Where(IntentRights.ContactVisibleTo(viewer)).Select(i => i.Id);
        var details = await context.Intents.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new
        {
            i.Id,
            i.Content,
            ContactName = context.Contacts.Where(c => c.Id == i.ContactId).Select(c => c.Name).FirstOrDefault(),
            IsNamed = named.Contains(i.Id),
            SplitFrom = visible.Where(p => p.Id == i.SplitFromId).Select(p => p.Code).FirstOrDefault(),
            Files = context.Attachments.Count(a => a.SubjectType == SubjectType.Intent && a.SubjectId == i.Id),
        })
        .ToDictionaryAsync(i => i.Id, i => new IntentRowDetails(i.Content, i.IsNamed || i.ContactName is null ? i.ContactName : MaskedName.Of(i.ContactName), i.SplitFrom, i.Files), cancel);
        return [.. rows.Select(row => row with { Details = details.GetValueOrDefault(row.Id) })];
    }
}
