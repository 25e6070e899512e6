using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>How the source of the web project asks for texts.</summary>
internal static partial class TextSources
{
    private static readonly string[] all = [.. Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Web"), "*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))];

    /// <summary>The keys that the source names for the compiler: <c>nameof(IntentTexts.Subject)</c>, by class.</summary>
    public static ILookup<string, string> Named { get; } = all.SelectMany(path => NameOf().Matches(File.ReadAllText(path)))
        .ToLookup(m => m.Groups["texts"].Value, m => m.Groups["key"].Value);

    // What texts are called in the components and classes that have them; a component can have them from its base.
    private static readonly string names = string.Join('|', all.SelectMany(path => Declaration().Matches(File.ReadAllText(path))).Select(m => m.Groups["name"].Value).Distinct());

    /// <summary>Where a key is written out as a literal, which the compiler does not check.</summary>
    public static IEnumerable<string> Literals() => all.SelectMany(path => LiteralsIn(File.ReadAllText(path)).Select(found => $"{Path.GetFileName(path)}: {found}"));

    /// <summary>The keys that a source writes out, with what they are asked of.</summary>
    public static IEnumerable<string> LiteralsIn(string source) =>
        Regex.Matches(source, $"""(?<![\w."])({names})\[[^\],"]*(?<!\$)"[^"]*" *[\],+:]""").Select(m => m.Value);

    [GeneratedRegex(@"nameof\((?<texts>\w+Texts)\.(?<key>\w+)\)")]
    private static partial Regex NameOf();

    [GeneratedRegex(@"IStringLocalizer(<\w+>)?\s+(?<name>\w+)")]
    private static partial Regex Declaration();
}
