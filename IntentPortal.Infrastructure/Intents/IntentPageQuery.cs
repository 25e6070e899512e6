using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Customers.Archive;
using IntentPortal.Infrastructure.CustomFields;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Intents;

/// <summary>Builds the query of the intent grid from the viewer's rights, the filter and the order.</summary>
internal sealed class IntentPageQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists)
{
    /// <summary>The intents of a view, unordered.</summary>
    public IQueryable<Intent> Where(IntentFilter filter)
    {
        IQueryable<Intent> intents = context.Intents.Where(IntentRights.VisibleTo(viewer)).Where(new IntentConditions(filter, lists).ToExpression());
        return CustomerStage(Text(intents, filter.Text), filter.CustomerStage).WhereCustom(lists, CustomFieldTarget.Intent, filter.Custom);
    }

    /// <summary>
    /// Applies the order of a page request. Equal rows are ordered by code, newest first, so that pages never overlap.
    /// </summary>
    public IQueryable<Intent> Order(IQueryable<Intent> intents, IntentPageRequest request) =>
        lists.Find(CustomFieldTarget.Intent, request.CustomSort) is { } by
            ? intents.OrderByCustom(by, request.Descending).ThenByDescending(i => i.Number)
            : Order(intents, request.Sort, request.Descending);

    /// <summary>
    /// Applies the order of a column. Equal rows are ordered by code, newest first, so that pages never overlap.
    /// </summary>
    public IQueryable<Intent> Order(IQueryable<Intent> intents, IntentSort sort, bool descending) => (sort switch
    {
        IntentSort.Subject => intents.OrderBy(i => i.Subject, descending),
        IntentSort.Kind => intents.OrderBy(i => i.Kind, descending),
        IntentSort.Status => intents.OrderBy(i => i.Status, descending),
        IntentSort.Customer => intents.OrderBy(i => context.Customers.Where(c => c.Id == i.CustomerId).Select(c => EF.Property<string?>(c, ColumnConventions.NameKey)).FirstOrDefault(), descending),
        IntentSort.CustomerStage => intents.OrderBy(i => context.Customers.Where(c => c.Id == i.CustomerId).Select(c => (CustomerStage?)c.Stage).FirstOrDefault(), descending),
        IntentSort.Source => intents.OrderBy(i => context.Sources.Where(s => s.Id == i.SourceId).Select(s => (int?)s.Order).FirstOrDefault(), descending).ThenBy(i => i.SourceId),
        IntentSort.Owner => intents.OrderBy(i => context.People.Where(p => p.Id == i.OwnerId).Select(p => EF.Property<string?>(p, ColumnConventions.NameKey)).FirstOrDefault(), descending),
        IntentSort.Department => intents.OrderBy(i => context.Departments.Where(d => d.Id == i.DepartmentId).Select(d => (int?)d.Order).FirstOrDefault(), descending).ThenBy(i => i.DepartmentId),
        IntentSort.Interest => intents.OrderBy(i => i.Interest, descending),
        IntentSort.Severity => intents.OrderBy(i => i.Severity == null).ThenBy(i => i.Severity, descending),
        IntentSort.ExpectedAmount => intents.OrderBy(i => i.ExpectedAmount == null).ThenBy(i => i.ExpectedAmount, descending),
        IntentSort.ExpectedOn => intents.OrderBy(i => i.ExpectedOn == null).ThenBy(i => i.ExpectedOn, descending),
        IntentSort.PromiseDueOn => intents.OrderBy(i => i.PromiseDueOn == null).ThenBy(i => i.PromiseDueOn, descending),
        IntentSort.LastFollowUpAt => intents.OrderBy(i => i.LastFollowUpAt == null).ThenBy(i => i.LastFollowUpAt, descending),
        IntentSort.Quantity => intents.OrderBy(i => i.Quantity == null).ThenBy(i => i.Quantity, descending),
        IntentSort.SourceDetail => intents.OrderBy(i => i.SourceDetail == null).ThenBy(i => i.SourceDetail, descending),
        IntentSort.Tags => intents.OrderBy(i => i.Tags, descending),
        IntentSort.StageEnteredAt => intents.OrderBy(i => i.StageEnteredAt, descending),
        IntentSort.CapturedBy => intents.OrderBy(i => context.People.Where(p => p.Id == i.CapturedById).Select(p => EF.Property<string?>(p, ColumnConventions.NameKey)).FirstOrDefault(), descending),
        // Codes are assigned in the order of capture.
        IntentSort.CapturedAt => intents.OrderBy(i => i.CapturedAt, descending),
        _ => intents.OrderBy(i => i.Number, descending),
    }).ThenByDescending(i => i.Number);

    private IQueryable<Intent> Text(IQueryable<Intent> intents, string? text)
    {
        if (context.Search.Intents(text) is not { } inIntents || context.FindCustomers(viewer, text) is not { } inCustomers)
        {
            return intents;
        }

        IQueryable<Guid> customers = context.Customers.Where(c => inCustomers.Contains(c.Number)).Select(c => c.Id);
        return intents.Where(i => inIntents.Contains(i.Number) || customers.Contains(i.CustomerId));
    }

    private IQueryable<Intent> CustomerStage(IQueryable<Intent> intents, CustomerStage? stage) =>
        stage is null ? intents : intents.Where(i => context.Customers.Any(c => c.Id == i.CustomerId && c.Stage == stage));
}
