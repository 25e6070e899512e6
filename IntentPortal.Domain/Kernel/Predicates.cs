using System.Linq.Expressions;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Combines the rules for a viewer, or the conditions of a filter, into one expression, so that the database does not
/// evaluate branches that are always false.
/// </summary>
public static class Predicates
{
    /// <summary>True if at least one rule is true; false without rules.</summary>
    public static Expression<Func<T, bool>> Or<T>(IReadOnlyList<Expression<Func<T, bool>>> rules) => rules.Count == 0 ? record => false : Join(rules, Expression.OrElse);

    /// <summary>True if all rules are true; true without rules.</summary>
    public static Expression<Func<T, bool>> And<T>(IReadOnlyList<Expression<Func<T, bool>>> rules) => rules.Count == 0 ? record => true : Join(rules, Expression.AndAlso);

    private static Expression<Func<T, bool>> Join<T>(IReadOnlyList<Expression<Func<T, bool>>> rules, Func<Expression, Expression, Expression> join)
    {
        ParameterExpression record = rules[0].Parameters[0];
        return Expression.Lambda<Func<T, bool>>(rules.Select(rule => new Renamed(rule.Parameters[0], record).Visit(rule.Body)).Aggregate(join), record);
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
