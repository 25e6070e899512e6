using System.Text.RegularExpressions;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// The statements of SearchIndex.sql, which create the full-text indexes and the triggers that update them.
/// </summary>
internal static partial class SearchIndexScript
{
    /// <summary>All statements in order.</summary>
    public static IReadOnlyList<string> Statements { get; } = [.. Read().Split("\n\n").Select(WithoutComments).Where(s => s.Length > 0)];

    /// <summary>The triggers that insert new rows into the indexes.</summary>
    public static IReadOnlyList<(string Name, string Table, string Sql)> InsertTriggers { get; } =
        [.. Statements.Select(s => (Match: InsertTrigger().Match(s), Sql: s)).Where(s => s.Match.Success).Select(s => (s.Match.Groups["name"].Value, s.Match.Groups["table"].Value, s.Sql))];

    /// <summary>The names of the created objects of one kind: TRIGGER or TABLE.</summary>
    public static IEnumerable<string> Names(string kind) => Statements.Select(s => Made().Match(s)).Where(m => m.Groups["kind"].Value == kind).Select(m => m.Groups["name"].Value);

    [GeneratedRegex(@"^CREATE (VIRTUAL )?(?<kind>\w+) (?<name>\w+)")]
    private static partial Regex Made();

    [GeneratedRegex(@"^CREATE TRIGGER (?<name>\w+) AFTER INSERT ON (?<table>\w+)")]
    private static partial Regex InsertTrigger();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(SearchIndexScript).Assembly.GetManifestResourceStream(typeof(SearchIndexScript), "SearchIndex.sql")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string WithoutComments(string statement) =>
        string.Join('\n', statement.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal))).Trim();
}
