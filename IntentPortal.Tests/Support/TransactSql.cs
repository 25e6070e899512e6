using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace IntentPortal.Tests.Support;

/// <summary>Checks T-SQL with Microsoft's parser and schema model, without a server.</summary>
internal static partial class TransactSql
{
    /// <summary>The parse errors of a script, including everything that it executes from literals.</summary>
    public static List<string> ParseErrors(string script)
    {
        var parser = new TSql160Parser(initialQuotedIdentifiers: true);
        TSqlFragment fragment = parser.Parse(new StringReader(script), out IList<ParseError> errors);
        var literals = new ExecutedLiterals();
        fragment?.Accept(literals);
        return [.. errors.Select(e => $"{e.Line}: {e.Message}"), .. literals.Texts.SelectMany(ParseErrors)];
    }

    /// <summary>The errors of a schema and of the procedures that use it.</summary>
    public static List<string> ModelErrors(string schema, params IEnumerable<string> procedures)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (string batch in Separator().Split(schema).Concat(procedures))
        {
            var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(batch), out _);
            foreach (TSqlStatement statement in parsed.Batches.SelectMany(b => b.Statements))
            {
                model.AddObjects(batch.Substring(statement.StartOffset, statement.FragmentLength));
            }
        }

        // A name in a procedure that the schema lacks is only a warning, because the server also resolves it when the
        // procedure runs.
        return [.. model.Validate().Where(m => m.MessageType == DacMessageType.Error || m.Message.Contains("unresolved reference", StringComparison.Ordinal)).Select(m => m.Message)];
    }

    /// <summary>
    /// The orders of a procedure that leave the order of some rows open: none of their keys tells all rows apart. What is
    /// read may also be nothing but the keys themselves.
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="unique">The columns that tell all rows apart.</param>
    public static List<string> OpenOrders(string procedure, IReadOnlySet<string> unique)
    {
        var orders = new Orders();
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(procedure), out _).Accept(orders);
        return [.. orders.Selects.Where(select => !IsClosed(select, unique)).Select(select => Text(select.OrderByClause))];
    }

    private static bool IsClosed(QuerySpecification select, IReadOnlySet<string> unique)
    {
        HashSet<string> keys = [.. select.OrderByClause.OrderByElements.Select(element => Text(element.Expression))];
        return select.OrderByClause.OrderByElements.Any(element => element.Expression is ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [.., { Value: var key }] } && unique.Contains(key))
            || select.SelectElements.All(element => element is SelectScalarExpression { Expression: var read } && keys.Contains(Text(read)));
    }

    private static string Text(TSqlFragment fragment) => string.Concat(fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Select(token => token.Text));

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    private sealed class Orders : TSqlFragmentVisitor
    {
        public List<QuerySpecification> Selects { get; } = [];

        public override void Visit(QuerySpecification node)
        {
            if (node.OrderByClause is not null)
            {
                Selects.Add(node);
            }
        }
    }

    private sealed class ExecutedLiterals : TSqlFragmentVisitor
    {
        // For the name of a constraint, which only the server knows: EXEC(N'… DROP CONSTRAINT ' + @var + ';').
        private const string Unknown = "X";

        public List<string> Texts { get; } = [];

        public override void Visit(ExecutableStringList node) => Texts.Add(string.Concat(node.Strings.Select(part => part is StringLiteral literal ? literal.Value : Unknown)));
    }
}
