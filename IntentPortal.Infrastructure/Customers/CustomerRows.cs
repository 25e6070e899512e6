using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>
/// Projects customers to rows; phone numbers and addresses are included only where the viewer may see them.
/// </summary>
internal static class CustomerRows
{
    public static IQueryable<CustomerRow> Rows(this IQueryable<Customer> customers, PortalDbContext context, Viewer viewer)
    {
        IQueryable<Guid> open = context.Customers.IgnoreAutoIncludes().ContactDataVisibleTo(viewer, context).Select(c => c.Id);
        return customers.AsNoTracking().Select(c => new CustomerRow(
            c.Id, c.Version, c.Code, c.Name, c.Stage, c.IsDeactivated, c.Grade, c.SourceId, c.OwnerId, c.DepartmentId,
            EF.Property<DateOnly?>(c, ColumnConventions.NextDueOn), EF.Property<int?>(c, ColumnConventions.NextMovedCount) ?? 0, EF.Property<DateTimeOffset?>(c, ColumnConventions.LastContactAt), c.AddedAt,
            context.Intents.Count(i => i.CustomerId == c.Id && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp)))
        {
            OwnPromiseDueOn = c.PromiseDueOn,
            OwnPromiseMovedCount = c.PromiseMovedCount,
            Category = c.Category,
            IndustryId = c.IndustryId,
            RegionId = c.RegionId,
            Size = c.Size,
            ShortName = c.ShortName,
            Mobile = open.Contains(c.Id) ? c.Mobile : null,
            Phone = open.Contains(c.Id) ? c.Phone : null,
            Email = open.Contains(c.Id) ? c.Email : null,
            Address = open.Contains(c.Id) ? c.Address : null,
            WebSite = c.WebSite,
            CreditCode = c.CreditCode,
            Tags = string.Join(", ", c.Tags),
            Custom = c.Custom,
            Type = c.Type,
        });
    }

    /// <summary>Reads the rows, with details if requested.</summary>
    public static async Task<List<CustomerRow>> RowsAsync(this IQueryable<Customer> customers, PortalDbContext context, Viewer viewer, bool withDetails, CancellationToken cancel)
    {
        List<CustomerRow> rows = await customers.Rows(context, viewer).ToListAsync(cancel);
        if (!withDetails)
        {
            return rows;
        }

        List<Guid> ids = [.. rows.Select(r => r.Id)];
        var details = await context.Customers.IgnoreAutoIncludes().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new
        {
            c.Id,
            c.Notes,
            CollaboratorIds = c.Collaborators.Select(p => p.PersonId).ToList(),
            Files = context.Attachments.Count(a => a.SubjectType == SubjectType.Customer && a.SubjectId == c.Id),
        })
        .ToDictionaryAsync(c => c.Id, c => new CustomerRowDetails(c.Notes, c.CollaboratorIds, c.Files), cancel);
        return [.. rows.Select(row => row with { Details = details.GetValueOrDefault(row.Id) })];
    }
}
