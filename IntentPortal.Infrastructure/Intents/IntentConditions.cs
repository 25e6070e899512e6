using System.Linq.Expressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Settings;

namespace IntentPortal.Infrastructure.Intents;

/// <summary>
/// The conditions of a filter on the intent itself. The grid, the board and its replay share them, in the database and
/// in memory. Text, customer stages and user-defined fields can be filtered only in the database.
/// </summary>
internal sealed class IntentConditions(IntentFilter filter, ReferenceLists lists)
{
    /// <summary>The requested sources and their subcategories; empty for any.</summary>
    public HashSet<Guid> Sources { get; } = [.. ListTrees.WithBelow(filter.SourceIds, lists.Sources)];

    /// <summary>The requested products and their subcategories; empty for any.</summary>
    public HashSet<Guid> Products { get; } = [.. ListTrees.WithBelow(filter.ProductIds, lists.Products)];

    /// <summary>The requested departments and their subdepartments; empty for any.</summary>
    public HashSet<Guid> Departments { get; } = [.. ListTrees.WithBelow(filter.DepartmentIds, lists.Departments)];

    /// <summary>Combines all conditions.</summary>
    public Expression<Func<Intent, bool>> ToExpression()
    {
        List<IntentStatus> statuses = [.. filter.Statuses];
        HashSet<Guid> sources = Sources;
        HashSet<Guid> products = Products;
        HashSet<Guid?> departments = [.. Departments];
        List<Expression<Func<Intent, bool>>?> asked =
        [
            statuses.Count > 0 ? intent => statuses.Contains(intent.Status) : null,
            filter.Kind is { } kind ? intent => intent.Kind == kind : null,
            sources.Count > 0 ? intent => sources.Contains(intent.SourceId) : null,
            products.Count > 0 ? intent => intent.Products.Select(p => p.ProductId).Any(id => products.Contains(id)) : null,
            Owned(),
            filter.CapturedById is { } capturer ? intent => intent.CapturedById == capturer : null,
            departments.Count > 0 ? intent => departments.Contains(intent.DepartmentId) : null,
            filter.CustomerId is { } customer ? intent => intent.CustomerId == customer : null,
            filter.PromiseDueBefore is { } day ? intent => intent.PromiseDueOn < day : null,
            filter.WithoutPromise ? intent => intent.PromiseDueOn == null && (intent.Status == IntentStatus.New || intent.Status == IntentStatus.FollowingUp) : null,
            filter.CapturedFrom is { } from ? intent => intent.CapturedAt >= from : null,
            filter.CapturedBefore is { } before ? intent => intent.CapturedAt < before : null,
        ];
        return Predicates.And([.. asked.OfType<Expression<Func<Intent, bool>>>()]);
    }

    private Expression<Func<Intent, bool>>? Owned()
    {
        List<Guid?> owners = [.. filter.OwnerIds];
        return (owners.Count > 0, filter.Unassigned) switch
        {
            (true, true) => intent => intent.OwnerId == null || owners.Contains(intent.OwnerId),
            (true, false) => intent => owners.Contains(intent.OwnerId),
            (false, true) => intent => intent.OwnerId == null,
            (false, false) => null,
        };
    }
}
