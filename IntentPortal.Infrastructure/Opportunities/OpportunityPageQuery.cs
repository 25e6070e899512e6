using System.Linq.Expressions;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Customers.Archive;
using IntentPortal.Infrastructure.CustomFields;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Opportunities;

/// <summary>Builds the query behind the list of opportunities: the viewer's rights, the filter, the order.</summary>
internal sealed class OpportunityPageQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists)
{
    /// <summary>The opportunities of a view, without order.</summary>
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

    /// <summary>Puts opportunities in the order that a page asks for; ties by the code, newest first.</summary>
    public IQueryable<Opportunity> Order(IQueryable<Opportunity> opportunities, OpportunityPageRequest request) =>
        lists.Find(CustomFieldTarget.Opportunity, request.CustomSort) is { } by
            ? opportunities.OrderByCustom(by, request.Descending).ThenByDescending(o => o.Number)
            : Order(opportunities, request.Sort, request.Descending);

    private IQueryable<Opportunity> Order(IQueryable<Opportunity> opportunities, OpportunitySort sort, bool descending) => sort switch
    {
        OpportunitySort.Name => By(opportunities, o => o.Name, descending),
        OpportunitySort.Customer => By(opportunities, o => context.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault(), descending),
        OpportunitySort.Stage => By(opportunities, o => o.Stage, descending),
        OpportunitySort.ExpectedAmount => By(opportunities, o => o.ExpectedAmount, descending),
        OpportunitySort.ExpectedCloseOn => By(opportunities, o => o.ExpectedCloseOn, descending),
        OpportunitySort.Probability => By(opportunities, o => o.Probability, descending),
        OpportunitySort.Owner => By(opportunities, o => context.People.Where(p => p.Id == o.OwnerId).Select(p => p.Name).FirstOrDefault(), descending),
        OpportunitySort.Department => By(opportunities, o => context.Departments.Where(d => d.Id == o.DepartmentId).Select(d => (int?)d.Order).FirstOrDefault(), descending),
        OpportunitySort.CreatedAt => By(opportunities, o => o.CreatedAt, descending),
        OpportunitySort.Contact => By(opportunities, o => context.Contacts.IgnoreQueryFilters().Where(c => c.Id == o.ContactId).Select(c => c.Name).FirstOrDefault(), descending),
        OpportunitySort.StageEnteredAt => By(opportunities, o => o.StageEnteredAt, descending),
        OpportunitySort.LostReason => By(opportunities, o => context.Reasons.Where(r => r.Id == o.LostReasonId).Select(r => (int?)r.Order).FirstOrDefault(), descending),
        OpportunitySort.PromiseDueOn => EmptyLast(opportunities, o => o.PromiseDueOn == null, o => o.PromiseDueOn, descending),
        OpportunitySort.LastFollowUpAt => EmptyLast(opportunities, o => o.LastFollowUpAt == null, o => o.LastFollowUpAt, descending),
        OpportunitySort.BlockedBy => By(opportunities, o => o.BlockedBy.Count(), descending),
        _ => descending ? opportunities.OrderByDescending(o => o.Number) : opportunities.OrderBy(o => o.Number),
    };

    private static IQueryable<Opportunity> By<TKey>(IQueryable<Opportunity> opportunities, Expression<Func<Opportunity, TKey>> key, bool descending) =>
        (descending ? opportunities.OrderByDescending(key) : opportunities.OrderBy(key)).ThenByDescending(o => o.Number);

    private static IQueryable<Opportunity> EmptyLast<TKey>(
        IQueryable<Opportunity> opportunities, Expression<Func<Opportunity, bool>> isEmpty, Expression<Func<Opportunity, TKey>> key, bool descending)
    {
        IOrderedQueryable<Opportunity> filledFirst = opportunities.OrderBy(isEmpty);
        return (descending ? filledFirst.ThenByDescending(key) : filledFirst.ThenBy(key)).ThenByDescending(o => o.Number);
    }

    private IQueryable<Opportunity> Text(IQueryable<Opportunity> opportunities, string? text)
    {
        if (context.Search.Opportunities(text) is not { } inOpportunities || context.Search.Customers(text) is not { } inCustomers)
        {
            return opportunities;
        }

        IQueryable<Guid> customers = context.Customers.Where(c => inCustomers.Contains(c.Number)).Select(c => c.Id);
        return opportunities.Where(o => inOpportunities.Contains(o.Number) || customers.Contains(o.CustomerId));
    }
}
