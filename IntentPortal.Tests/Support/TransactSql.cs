using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace IntentPortal.Tests.Support;

/// <summary>T-SQL as Microsoft's own parser and model see it; neither needs a server.</summary>
internal static partial class TransactSql
{
    /// <summary>What the parser says against a script and against everything that it executes from literals.</summary>
    public static List<string> ParseErrors(string script)
    {
        var parser = new TSql160Parser(initialQuotedIdentifiers: true);
        TSqlFragment fragment = parser.Parse(new StringReader(script), out IList<ParseError> errors);
        var literals = new ExecutedLiterals();
        fragment?.Accept(literals);
        return [.. errors.Select(e => $"{e.Line}: {e.Message}"), .. literals.Texts.SelectMany(ParseErrors)];
    }

    /// <summary>What the model says against a schema and, by their names, the procedures that use it.</summary>
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

        // A name that a procedure uses and the schema lacks is only a warning: the server, too, finds it when the
        // procedure runs.
        return [.. model.Validate().Where(m => m.MessageType == DacMessageType.Error || m.Message.Contains("unresolved reference", StringComparison.Ordinal)).Select(m => m.Message)];
    }

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    private sealed class ExecutedLiterals : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        public override void Visit(ExecutableStringList node) => Texts.AddRange(node.Strings.OfType<StringLiteral>().Select(s => s.Value));
    }
}
