using System.Globalization;
using System.Linq.Expressions;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Translates a visibility rule to an FTS5 query over the column words in an index. Parts of a rule that cannot be
/// translated are dropped, so that the result contains everything the viewer may see and possibly more. The rule itself
/// is applied afterwards.
/// </summary>
internal static class VisibilityTerms
{
    private const string Nothing = "none";

    // The prefix of every column word. Nobody types this private-use character, so user input never matches column
    // words.
    private const char Mark = '\uE000';

    /// <summary>The query; null when the index cannot narrow the result.</summary>
    /// <param name="rule">The visibility rule.</param>
    /// <param name="columns">The columns that have words in the index.</param>
    public static string? Of<T>(Expression<Func<T, bool>> rule, IReadOnlyList<string> columns) => Of(rule.Body, columns);

    // The format must match that of the index triggers.
    private static string Word(string column, object? value) => Mark + column + value switch
    {
        null => Nothing,
        Guid id => id.ToString("N"),
        Enum named => Convert.ToInt32(named, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Of(Expression rule, IReadOnlyList<string> columns) => rule switch
    {
        BinaryExpression { NodeType: ExpressionType.OrElse } or => Of(or.Left, columns) is { } left && Of(or.Right, columns) is { } right ? $"{left} OR {right}" : null,
        BinaryExpression { NodeType: ExpressionType.AndAlso } and => Both(Of(and.Left, columns), Of(and.Right, columns)),
        BinaryExpression { NodeType: ExpressionType.Equal } equal when IsValue(Bare(equal.Right)) =>
            ColumnOf(equal.Left, columns) is { } column ? Quoted(Word(column, ClosureValue.Of(Bare(equal.Right)))) : null,
        MethodCallExpression { Method.Name: nameof(List<>.Contains), Object: MemberExpression list, Arguments: [var item] } when IsValue(list) =>
            ColumnOf(item, columns) is { } column && ClosureValue.Of(list) is IEnumerable<Guid?> ids ? Any(ids.Select(id => Quoted(Word(column, id)))) : null,
        _ => null,
    };

    private static string? Both(string? left, string? right) => left is null ? right : right is null ? left : $"(({left}) AND ({right}))";

    private static string? Any(IEnumerable<string> terms) => string.Join(" OR ", terms) is { Length: > 0 } any ? $"({any})" : null;

    private static string Quoted(string word) => $"\"{word}\"";

    private static string? ColumnOf(Expression node, IReadOnlyList<string> columns) =>
        Bare(node) is MemberExpression { Expression: ParameterExpression, Member.Name: var name } && columns.Contains(name) ? name : null;

    private static bool IsValue(Expression node) => node is ConstantExpression || (node is MemberExpression member && ClosureValue.Is(member));

    private static Expression Bare(Expression node) => node is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Bare(convert.Operand) : node;
}
