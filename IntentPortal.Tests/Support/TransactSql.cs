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

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    private sealed class ExecutedLiterals : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        public override void Visit(ExecutableStringList node) => Texts.AddRange(node.Strings.OfType<StringLiteral>().Select(s => s.Value));
    }
}
