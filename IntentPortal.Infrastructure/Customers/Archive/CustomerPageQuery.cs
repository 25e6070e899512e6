using System.Linq.Expressions;
using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.CustomFields;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>Builds the query of a customer archive from the viewer's rights, the filter and the order.</summary>
internal sealed class CustomerPageQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists)
{
    /// <summary>The customers of a view, unordered.</summary>
    public IQueryable<Customer> Where(CustomerFilter filter)
    {
        IQueryable<Customer> customers = context.Customers.IgnoreAutoIncludes().VisibleTo(viewer, context);
        if (filter.Stages.Count > 0)
        {
            List<CustomerStage> stages = [.. filter.Stages];
            customers = customers.Where(c => stages.Contains(c.Stage));
        }

        if (!filter.WithDeactivated)
        {
            customers = customers.Where(c => !c.IsDeactivated);
        }

        if (filter.Grade is { } grade)
        {
            customers = customers.Where(c => c.Grade == grade);
        }

        if (filter.Category is { } category)
        {
            customers = customers.Where(c => c.Category == category);
        }

        if (filter.IndustryId is { } industry)
        {
            customers = customers.Where(c => c.IndustryId == industry);
        }

        if (filter.RegionIds.Count > 0)
        {
            List<Guid?> regions = [.. ListTrees.WithBelow(filter.RegionIds, lists.Regions)];
            customers = customers.Where(c => regions.Contains(c.RegionId));
        }

        if (filter.Size is { } size)
        {
            customers = customers.Where(c => c.Size == size);
        }

        if (filter.SourceIds.Count > 0)
        {
            List<Guid> sources = ListTrees.WithBelow(filter.SourceIds, lists.Sources);
            customers = customers.Where(c => sources.Contains(c.SourceId));
        }

        if (filter.Unassigned)
        {
            customers = customers.Where(c => c.OwnerId == null);
        }
        else if (filter.OwnerId is { } owner)
        {
            customers = customers.Where(c => c.OwnerId == owner);
        }

        if (filter.DepartmentIds.Count > 0)
        {
            List<Guid?> departments = [.. ListTrees.WithBelow(filter.DepartmentIds, lists.Departments)];
            customers = customers.Where(c => departments.Contains(c.DepartmentId));
        }

        if (filter.PromiseDueBefore is { } day)
        {
            customers = customers.Where(c => EF.Property<DateOnly?>(c, ColumnConventions.NextDueOn) < day);
        }

        if (filter.AddedFrom is { } from)
        {
            customers = customers.Where(c => c.AddedAt >= from);
        }

        if (filter.AddedBefore is { } before)
        {
            customers = customers.Where(c => c.AddedAt < before);
        }

        if (filter.Tag is { } tag)
        {
            // Searched as JSON with its quotation marks, so that a tag does not match inside a longer one.
            string json = JsonSerializer.Serialize(tag, JsonSerializerOptions.Web);
            customers = customers.Where(c => CustomSql.Several((string)(object)c.Tags, "$")!.Contains(json));
        }

        customers = customers.WhereCustom(lists, CustomFieldTarget.Customer, filter.Custom);
        return context.FindCustomers(viewer, filter.Text) is { } numbers ? customers.Where(c => numbers.Contains(c.Number)) : customers;
    }

    /// <summary>Applies the order of a page request; equal rows are ordered by code, newest first.</summary>
    public IQueryable<Customer> Order(IQueryable<Customer> customers, CustomerPageRequest request) =>
        lists.Find(CustomFieldTarget.Customer, request.CustomSort) is { } by
            ? customers.OrderByCustom(by, request.Descending).ThenByDescending(c => c.Number)
            : Order(customers, request.Sort, request.Descending);

    /// <summary>Applies the order of a column; equal rows are ordered by code, newest first.</summary>
    public IQueryable<Customer> Order(IQueryable<Customer> customers, CustomerSort sort, bool descending) => (sort switch
    {
        CustomerSort.Name => customers.OrderBy(c => EF.Property<string?>(c, ColumnConventions.NameKey), descending),
        CustomerSort.Stage => customers.OrderBy(c => c.Stage, descending),
        CustomerSort.Grade => customers.OrderBy(c => c.Grade == null).ThenBy(c => c.Grade, descending),
        CustomerSort.Category => customers.OrderBy(c => c.Category == null).ThenBy(c => c.Category, descending),
        CustomerSort.Industry => customers.OrderBy(c => c.IndustryId == null).ThenBy(c => context.Industries.Where(i => i.Id == c.IndustryId).Select(i => (int?)i.Order).FirstOrDefault(), descending).ThenBy(c => c.IndustryId),
        CustomerSort.Region => customers.OrderBy(c => c.RegionId == null).ThenBy(c => context.Regions.Where(r => r.Id == c.RegionId).Select(r => (int?)r.Order).FirstOrDefault(), descending).ThenBy(c => c.RegionId),
        CustomerSort.Size => customers.OrderBy(c => c.Size == null).ThenBy(c => c.Size, descending),
        CustomerSort.Owner => customers.OrderBy(c => context.People.Where(p => p.Id == c.OwnerId).Select(p => EF.Property<string?>(p, ColumnConventions.NameKey)).FirstOrDefault(), descending),
        CustomerSort.Department => customers.OrderBy(c => context.Departments.Where(d => d.Id == c.DepartmentId).Select(d => (int?)d.Order).FirstOrDefault(), descending).ThenBy(c => c.DepartmentId),
        CustomerSort.Source => customers.OrderBy(c => context.Sources.Where(s => s.Id == c.SourceId).Select(s => (int?)s.Order).FirstOrDefault(), descending).ThenBy(c => c.SourceId),
        CustomerSort.PromiseDueOn => customers.OrderBy(c => EF.Property<DateOnly?>(c, ColumnConventions.NextDueOn) == null).ThenBy(c => EF.Property<DateOnly?>(c, ColumnConventions.NextDueOn), descending),
        CustomerSort.LastFollowUpAt => customers.OrderBy(c => EF.Property<DateTimeOffset?>(c, ColumnConventions.LastContactAt) == null).ThenBy(c => EF.Property<DateTimeOffset?>(c, ColumnConventions.LastContactAt), descending),
        CustomerSort.ShortName => customers.OrderBy(c => c.ShortName == null).ThenBy(c => EF.Property<string?>(c, ColumnConventions.ShortNameKey), descending),
        CustomerSort.Mobile => ByData(customers, c => c.Mobile, descending),
        CustomerSort.Phone => ByData(customers, c => c.Phone, descending),
        CustomerSort.Email => ByData(customers, c => c.Email, descending),
        CustomerSort.Address => ByData(customers, c => c.Address, descending),
        CustomerSort.WebSite => customers.OrderBy(c => c.WebSite == null).ThenBy(c => c.WebSite, descending),
        CustomerSort.CreditCode => customers.OrderBy(c => c.CreditCode == null).ThenBy(c => c.CreditCode, descending),
        CustomerSort.Tags => customers.OrderBy(c => c.Tags, descending),
        CustomerSort.Type => customers.OrderBy(c => c.Type, descending),
        CustomerSort.AddedAt => customers.OrderBy(c => c.AddedAt, descending),
        CustomerSort.OpenIntents => customers.OrderBy(c => context.Intents.Count(i => i.CustomerId == c.Id && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp)), descending),
        _ => customers.OrderBy(c => c.Number, descending),
    }).ThenByDescending(c => c.Number);

    // Values that the viewer may not see do not influence the order.
    private IOrderedQueryable<Customer> ByData(IQueryable<Customer> customers, Expression<Func<Customer, string?>> data, bool descending)
    {
        IQueryable<Guid> open = context.Customers.IgnoreAutoIncludes().ContactDataVisibleTo(viewer, context).Select(c => c.Id);
        Expression<Func<Customer, bool>> isOpen = c => open.Contains(c.Id);
        Expression seen = Expression.Condition(Expression.Invoke(isOpen, data.Parameters), data.Body, Expression.Constant(null, typeof(string)));
        var key = Expression.Lambda<Func<Customer, string?>>(seen, data.Parameters);
        var isEmpty = Expression.Lambda<Func<Customer, bool>>(Expression.Equal(seen, Expression.Constant(null, typeof(string))), data.Parameters);
        return customers.OrderBy(isEmpty).ThenBy(key, descending);
    }
}
