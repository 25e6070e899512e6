using System.Text.RegularExpressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>
/// The names by which the source asks for texts: written out, put together of a part and a value, or the names of the
/// values themselves.
/// </summary>
internal sealed partial class ReferencedResourceKeys
{
    private readonly HashSet<string> names;
    private readonly HashSet<string> values;
    private readonly HashSet<(string Before, string After)> parts;

    private ReferencedResourceKeys(string source)
    {
        names = [.. Literal().Matches(source).Select(m => m.Groups["name"].Value)];
        values = [.. typeof(IntentStatus).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes()).Where(t => t.IsEnum).SelectMany(Enum.GetNames), bool.TrueString, bool.FalseString];
        parts =
        [
            .. Interpolated().Matches(source).Select(m => (m.Groups["before"].Value, m.Groups["after"].Value)).Where(p => p.Item1.Length + p.Item2.Length > 1),
            .. Prefix().Matches(source).Select(m => (m.Groups["before"].Value, string.Empty)),
            .. Suffix().Matches(source).Select(m => (string.Empty, m.Groups["after"].Value)),
        ];
    }

    public static ReferencedResourceKeys All { get; } = new(string.Join('\n', Files().Select(File.ReadAllText)));

    public bool Contains(string key) =>
        names.Contains(key) || values.Contains(key) || values.Contains(key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..])
        || parts.Any(p => key.Length > p.Before.Length + p.After.Length && key.StartsWith(p.Before, StringComparison.Ordinal) && key.EndsWith(p.After, StringComparison.Ordinal));

    private static IEnumerable<string> Files() => new[] { "IntentPortal.Web", "IntentPortal.Domain", "IntentPortal.Infrastructure" }
        .SelectMany(project => Directory.EnumerateFiles(Repository.PathOf(project), "*", SearchOption.AllDirectories))
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex("(?<!\\$)\"(?<name>[A-Za-z]\\w*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\\$\"(?<before>[A-Za-z_]*)\\{[^\"{}]*\\}(?<after>[A-Za-z_]*)\"")]
    private static partial Regex Interpolated();

    [GeneratedRegex("\"(?<before>[A-Za-z_]{2,})\" \\+")]
    private static partial Regex Prefix();

    [GeneratedRegex("\\+ \"(?<after>[A-Za-z_]{2,})\"")]
    private static partial Regex Suffix();
}
