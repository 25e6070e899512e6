using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>Reads one customer with everything its page shows.</summary>
internal sealed class CustomerDetailQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists)
{
    private const int Most = 200;

    public async Task<CustomerDetail?> FindAsync(string code, CancellationToken cancel)
    {
        if (await SurvivingCustomer.FindAsync(context, code, cancel) is not { } customer || !await context.SeesCustomerAsync(viewer, customer.Id, cancel))
        {
            return null;
        }

        Guid id = customer.Id;
        bool data = await context.SeesContactDataAsync(viewer, id, cancel);
        var actions = CustomerActions.For(viewer, customer);
        return new CustomerDetail
        {
            Row = await context.Customers.IgnoreAutoIncludes().Where(c => c.Id == id).Rows(context, viewer).FirstAsync(cancel),
            Details = data ? customer.Details : customer.Details with { Phone = null, Mobile = null, Email = null, Address = null },
            SeesContactData = data,
            CollaboratorIds = [.. customer.Collaborators.Select(c => c.PersonId)],
            Contacts = await new ContactPageQuery(context, viewer, lists).OfCustomer(id).Take(Most).ToListAsync(cancel),
            Opportunities = await context.Opportunities.AsNoTracking().Where(OpportunityRights.VisibleTo(viewer)).Where(o => o.CustomerId == id).OrderByDescending(o => o.Number).Take(Most)
                .Select(o => new CustomerOpportunity(
                    o.Code, o.Name, o.Stage, o.ExpectedAmount, o.ExpectedCloseOn, o.PromiseDueOn, o.PromiseMovedCount)
                {
                    OwnerId = o.OwnerId,
                }).ToListAsync(cancel),
            Demands = await (
                from demand in context.Demands.AsNoTracking().IgnoreAutoIncludes()
                join suggestion in context.Suggestions.VisibleTo(viewer, context) on demand.SuggestionId equals suggestion.Id
                where demand.CustomerId == id
                orderby demand.LastAskedAt descending, demand.Id descending
                select new CustomerDemand(suggestion.Code, suggestion.Title, suggestion.Status, demand.Importance, demand.LastAskedAt)).Take(Most).ToListAsync(cancel),
            Attachments = await context.Attachments.RowsOfAsync(SubjectType.Customer, id, cancel),
            DeactivationReasonId = customer.DeactivationReasonId,
            LifeCycleNote = customer.LifeCycleNote,
            ConversionConclusion = customer.ConversionConclusion,
            Conversions = actions.Undo ? await ConversionsAsync(id, cancel) : [],
            OpenOpportunities = actions.Deactivate ? await context.Opportunities.CountAsync(o => o.CustomerId == id && o.Stage != OpportunityStage.Won && o.Stage != OpportunityStage.Lost, cancel) : 0,
            MergedCodes = await context.Customers.IgnoreQueryFilters().Where(c => c.MergedIntoId == id).OrderBy(c => c.Number).Select(c => c.Code).ToListAsync(cancel),
            Actions = actions,
        };
    }

    private async Task<IReadOnlyList<CustomerConversion>> ConversionsAsync(Guid id, CancellationToken cancel) =>
        await context.Conversions.AsNoTracking().Where(c => c.CustomerId == id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(Most)
            .Select(c => new CustomerConversion(
                c.Id,
                c.Kind,
                context.Customers.IgnoreQueryFilters().Where(m => m.Id == c.MergedCustomerId).Select(m => m.Code + " " + m.Name).FirstOrDefault(),
                c.Conclusion,
                context.People.Where(p => p.Id == c.ById).Select(p => p.Name).FirstOrDefault() ?? string.Empty,
                c.At))
            .ToListAsync(cancel);
}
