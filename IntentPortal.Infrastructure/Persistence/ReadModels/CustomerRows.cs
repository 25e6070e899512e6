using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>Projects customers to the rows that screens show.</summary>
internal static class CustomerRows
{
    public static IQueryable<CustomerRow> Rows(this IQueryable<Customer> customers, PortalDbContext context) =>
        customers.AsNoTracking().Select(c => new CustomerRow(
            c.Id, c.Version, c.Code, c.Name, c.Stage, c.IsDeactivated, c.Grade, c.SourceId, c.OwnerId, c.DepartmentId, c.PromiseDueOn, c.PromiseMovedCount, c.LastFollowUpAt, c.AddedAt,
            context.Intents.Count(i => i.CustomerId == c.Id && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp)))
        {
            Category = c.Category,
            IndustryId = c.IndustryId,
            RegionId = c.RegionId,
            Size = c.Size,
            Custom = c.Custom,
        });
}
