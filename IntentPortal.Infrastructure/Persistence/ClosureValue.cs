using System.Linq.Expressions;
using System.Reflection;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Reads captured variables from an expression tree without compiling it.</summary>
internal static class ClosureValue
{
    /// <summary>Whether the expression is a captured variable.</summary>
    public static bool Is(MemberExpression node) => node.Expression is ConstantExpression || (node.Expression is MemberExpression inner && Is(inner));

    /// <summary>The value of a captured variable.</summary>
    /// <exception cref="InvalidOperationException">The expression is something else.</exception>
    public static object? Of(Expression node) => node switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field, Expression: { } of } => field.GetValue(Of(of)),
        MemberExpression { Member: PropertyInfo property, Expression: { } of } => property.GetValue(Of(of)),
        _ => throw new InvalidOperationException($"{node} is no value that was captured."),
    };
}
