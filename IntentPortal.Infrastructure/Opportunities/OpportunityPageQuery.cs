using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Customers.Archive;
using IntentPortal.Infrastructure.CustomFields;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Opportunities;

/// <summary>Builds the query of the opportunity list from the viewer's rights, the filter and the order.</summary>
internal sealed class OpportunityPageQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists)
{
    /// <summary>The opportunities of a view, unordered.</summary>
    public IQueryable<Opportunity> Where(OpportunityFilter filter)
    {
        IQueryable<Opportunity> opportunities = context.Opportunities.IgnoreAutoIncludes().Where(OpportunityRights.VisibleTo(viewer));
        if (filter.Stages.Count > 0)
        {
            List<OpportunityStage> stages = [.. filter.Stages];
            opportunities = opportunities.Where(o => stages.Contains(o.Stage));
        }

        if (filter.OwnerId is { } owner)
        {
            opportunities = opportunities.Where(o => o.OwnerId == owner);
        }

        if (filter.DepartmentIds.Count > 0)
        {
            List<Guid?> departments = [.. ListTrees.WithBelow(filter.DepartmentIds, lists.Departments)];
            opportunities = opportunities.Where(o => departments.Contains(o.DepartmentId));
        }

        if (filter.CustomerId is { } customer)
        {
            opportunities = opportunities.Where(o => o.CustomerId == customer);
        }

        if (filter.ClosingUntil is { } until)
        {
            opportunities = opportunities.Where(o => o.ExpectedCloseOn <= until);
        }

        if (filter.OverdueOn is { } today)
        {
            opportunities = opportunities.Where(o => o.ExpectedCloseOn < today && o.Stage != OpportunityStage.Won && o.Stage != OpportunityStage.Lost);
        }

        if (filter.ProductIds.Count > 0)
        {
            List<Guid> products = [.. ListTrees.WithBelow(filter.ProductIds, lists.Products)];
            opportunities = opportunities.Where(o => o.Lines.Any(l => products.Contains(l.ProductId)));
        }

        if (filter.LostReasonId is { } reason)
        {
            opportunities = opportunities.Where(o => o.LostReasonId == reason);
        }

        if (filter.ClosedFrom is not null || filter.ClosedBefore is not null)
        {
            opportunities = opportunities.Where(o => o.Stage == OpportunityStage.Won || o.Stage == OpportunityStage.Lost);
        }

        if (filter.ClosedFrom is { } from)
        {
            opportunities = opportunities.Where(o => o.StageEnteredAt >= from);
        }

        if (filter.ClosedBefore is { } before)
        {
            opportunities = opportunities.Where(o => o.StageEnteredAt < before);
        }

        if (filter.PromiseDueBefore is { } day)
        {
            opportunities = opportunities.Where(o => o.PromiseDueOn < day);
        }

        if (filter.Blocked)
        {
            opportunities = opportunities.Where(o => o.BlockedBy.Any());
        }

        return Text(opportunities, filter.Text).WhereCustom(lists, CustomFieldTarget.Opportunity, filter.Custom);
    }

    /// <summary>Applies the order of a page request; equal rows are ordered by code, newest first.</summary>
    public IQueryable<Opportunity> Order(IQueryable<Opportunity> opportunities, OpportunityPageRequest request) =>
        lists.Find(CustomFieldTarget.Opportunity, request.CustomSort) is { } by
            ? opportunities.OrderByCustom(by, request.Descending).ThenByDescending(o => o.Number)
            : Order(opportunities, request.Sort, request.Descending);

    private IQueryable<Opportunity> Order(IQueryable<Opportunity> opportunities, OpportunitySort sort, bool descending) => (sort switch
    {
        OpportunitySort.Name => opportunities.OrderBy(o => EF.Property<string?>(o, ColumnConventions.NameKey), descending),
        OpportunitySort.Customer => opportunities.OrderBy(o => context.Customers.Where(c => c.Id == o.CustomerId).Select(c => EF.Property<string?>(c, ColumnConventions.NameKey)).FirstOrDefault(), descending),
        OpportunitySort.Stage => opportunities.OrderBy(o => o.Stage, descending),
        OpportunitySort.ExpectedAmount => opportunities.OrderBy(o => o.ExpectedAmount, descending),
        OpportunitySort.ExpectedCloseOn => opportunities.OrderBy(o => o.ExpectedCloseOn, descending),
        OpportunitySort.Probability => opportunities.OrderBy(o => o.Probability, descending),
        OpportunitySort.Owner => opportunities.OrderBy(o => context.People.Where(p => p.Id == o.OwnerId).Select(p => EF.Property<string?>(p, ColumnConventions.NameKey)).FirstOrDefault(), descending),
        OpportunitySort.Department => opportunities.OrderBy(o => context.Departments.Where(d => d.Id == o.DepartmentId).Select(d => (int?)d.Order).FirstOrDefault(), descending).ThenBy(o => o.DepartmentId),
        OpportunitySort.CreatedAt => opportunities.OrderBy(o => o.CreatedAt, descending),
        OpportunitySort.Contact => opportunities.OrderBy(o => context.Contacts.IgnoreQueryFilters().Where(c => c.Id == o.ContactId).Select(c => EF.Property<string?>(c, ColumnConventions.NameKey)).FirstOrDefault(), descending),
        OpportunitySort.StageEnteredAt => opportunities.OrderBy(o => o.StageEnteredAt, descending),
        OpportunitySort.LostReason => opportunities.OrderBy(o => context.Reasons.Where(r => r.Id == o.LostReasonId).Select(r => (int?)r.Order).FirstOrDefault(), descending).ThenBy(o => o.LostReasonId),
        OpportunitySort.PromiseDueOn => opportunities.OrderBy(o => o.PromiseDueOn == null).ThenBy(o => o.PromiseDueOn, descending),
        OpportunitySort.LastFollowUpAt => opportunities.OrderBy(o => o.LastFollowUpAt == null).ThenBy(o => o.LastFollowUpAt, descending),
        OpportunitySort.BlockedBy => opportunities.OrderBy(o => o.BlockedBy.Count(), descending),
        _ => opportunities.OrderBy(o => o.Number, descending),
    }).ThenByDescending(o => o.Number);

    private IQueryable<Opportunity> Text(IQueryable<Opportunity> opportunities, string? text)
    {
        if (context.Search.Opportunities(text) is not { } inOpportunities || context.FindCustomers(viewer, text) is not { } inCustomers)
        {
            return opportunities;
        }

        IQueryable<Guid> customers = context.Customers.Where(c => inCustomers.Contains(c.Number)).Select(c => c.Id);
        return opportunities.Where(o => inOpportunities.Contains(o.Number) || customers.Contains(o.CustomerId));
    }
}
