using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Queries the records with given keys that a viewer may see, for queries that run while the user types. The query is
/// compiled once for each kind of viewer, with the viewer's identity, department and tree as parameters.
/// </summary>
/// <param name="build">Builds the query for one viewer. It may use only whole values of the viewer and the keys:
/// identities, the tree, the list of keys.</param>
internal sealed class PerViewerQuery<TKey, TRow>(Func<PortalDbContext, Viewer, List<TKey>, IQueryable<TRow>> build)
{
    private delegate IAsyncEnumerable<TRow> Translated(PortalDbContext context, Guid me, Guid department, List<Guid?> tree, List<TKey> keys);

    // A compiled query is specific to its model, and each provider has its own model.
    private readonly ConditionalWeakTable<IModel, ConcurrentDictionary<KindOfViewer, Translated>> translated = [];

    /// <summary>Streams the rows.</summary>
    public IAsyncEnumerable<TRow> Run(PortalDbContext context, Viewer viewer, List<TKey> keys)
    {
        var kind = new KindOfViewer(viewer.Roles, viewer.DepartmentId is not null, viewer.Tree.Count > 0);
        Translated run = translated.GetOrCreateValue(context.Model).GetOrAdd(kind, _ => Translate(context, viewer, keys));
        return run(context, viewer.PersonId, viewer.DepartmentId ?? Guid.Empty, [.. viewer.Tree], keys);
    }

    private Translated Translate(PortalDbContext context, Viewer viewer, List<TKey> keys)
    {
        var parameters = new Parameters(viewer, keys);
        Expression body = parameters.Visit(build(context, viewer, keys).Expression);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<PortalDbContext, Guid, Guid, List<Guid?>, List<TKey>, IQueryable<TRow>>>(
            body, Expression.Parameter(typeof(PortalDbContext)), parameters.Me, parameters.Department, parameters.Tree, parameters.Keys)).Invoke;
    }

    /// <summary>Everything about a viewer that can change the shape of a rule.</summary>
    private sealed record KindOfViewer(Roles Roles, bool HasDepartment, bool HasTree);

    /// <summary>
    /// Replaces the captured values by parameters. Unknown values are rejected, because they would be fixed to those of
    /// the first viewer.
    /// </summary>
    private sealed class Parameters(Viewer viewer, List<TKey> keys) : ExpressionVisitor
    {
        public ParameterExpression Me { get; } = Expression.Parameter(typeof(Guid), "me");

        public ParameterExpression Department { get; } = Expression.Parameter(typeof(Guid), "department");

        public ParameterExpression Tree { get; } = Expression.Parameter(typeof(List<Guid?>), "tree");

        public ParameterExpression Keys { get; } = Expression.Parameter(typeof(List<TKey>), "keys");

        protected override Expression VisitMember(MemberExpression node) => ClosureValue.Is(node) ? Parameter(node, ClosureValue.Of(node)) : base.VisitMember(node);

        protected override Expression VisitConstant(ConstantExpression node) =>
            node.Value is null || node.Type.IsPrimitive || node.Type.IsEnum || node.Value is string or IQueryable ? base.VisitConstant(node) : throw Unknown(node);

        private Expression Parameter(MemberExpression node, object? value) => value switch
        {
            PortalDbContext => node,
            IQueryable query => Visit(query.Expression),
            Guid id when id == viewer.PersonId => Expression.Convert(Me, node.Type),
            Guid id when id == viewer.DepartmentId => Expression.Convert(Department, node.Type),
            IEnumerable<Guid?> tree when tree.SequenceEqual(viewer.Tree.Cast<Guid?>()) => Tree,
            IEnumerable list when ReferenceEquals(list, keys) => Keys,
            _ => throw Unknown(node),
        };

        private static InvalidOperationException Unknown(Expression node) => new($"A query for many viewers must not hold the value {node} of one of them.");
    }
}
