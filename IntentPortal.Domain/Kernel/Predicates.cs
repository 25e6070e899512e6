using System.Linq.Expressions;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Joins the rules that apply to a viewer, or what a filter asks for, into one condition, so that the database sees
/// only those and not branches that are always false.
/// </summary>
public static class Predicates
{
    /// <summary>True where one of the rules is; never true when there are none.</summary>
    public static Expression<Func<T, bool>> Or<T>(IReadOnlyList<Expression<Func<T, bool>>> rules) => rules.Count == 0 ? record => false : Join(rules, Expression.OrElse);

    /// <summary>True where all of the rules are; always true when there are none.</summary>
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
