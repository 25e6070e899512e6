using System.Linq.Expressions;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Joins the rules that apply to a viewer into one condition, so that the database sees only those and not branches
/// that are always false.
/// </summary>
public static class Predicates
{
    /// <summary>True where one of the rules is; never true when there are none.</summary>
    public static Expression<Func<T, bool>> Or<T>(IReadOnlyList<Expression<Func<T, bool>>> rules)
    {
        if (rules.Count == 0)
        {
            return record => false;
        }

        ParameterExpression record = rules[0].Parameters[0];
        Expression condition = rules[0].Body;
        foreach (Expression<Func<T, bool>> rule in rules.Skip(1))
        {
            condition = Expression.OrElse(condition, new Renamed(rule.Parameters[0], record).Visit(rule.Body));
        }

        return Expression.Lambda<Func<T, bool>>(condition, record);
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
