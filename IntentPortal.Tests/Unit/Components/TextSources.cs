using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>Finds how the web project's sources use texts.</summary>
internal static partial class TextSources
{
    private static readonly string[] all = [.. Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Web"), "*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))];

    /// <summary>The keys that are used with <c>nameof(IntentTexts.Subject)</c>, by class.</summary>
    public static ILookup<string, string> Named { get; } = all.SelectMany(path => NameOf().Matches(File.ReadAllText(path)))
        .ToLookup(m => m.Groups["texts"].Value, m => m.Groups["key"].Value);

    // The names of localizer members in components and classes; a component can inherit them from its base class.
    private static readonly string names = string.Join('|', all.SelectMany(path => Declaration().Matches(File.ReadAllText(path))).Select(m => m.Groups["name"].Value).Distinct());

    /// <summary>The places where a key is written as a literal, which the compiler does not check.</summary>
    public static IEnumerable<string> Literals() => all.SelectMany(path => LiteralsIn(File.ReadAllText(path)).Select(found => $"{Path.GetFileName(path)}: {found}"));

    /// <summary>The keys that a source writes as literals, with the localizer they are passed to.</summary>
    public static IEnumerable<string> LiteralsIn(string source) =>
        Regex.Matches(source, $"""(?<![\w."])({names})\[[^\],"]*(?<!\$)"[^"]*" *[\],+:]""").Select(m => m.Value);

    [GeneratedRegex(@"nameof\((?<texts>\w+Texts)\.(?<key>\w+)\)")]
    private static partial Regex NameOf();

    [GeneratedRegex(@"IStringLocalizer(<\w+>)?\s+(?<name>\w+)")]
    private static partial Regex Declaration();
}
