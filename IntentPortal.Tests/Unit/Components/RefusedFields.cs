using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>The field names that the domain uses in refusals.</summary>
internal static partial class RefusedFields
{
    /// <summary>All field names.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Domain"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(path => Named().Matches(File.ReadAllText(path)))
            .Select(m => m.Groups["field"].Value).Distinct().Order(),
    ];

    // check.Required(nameof(Subject), …), check.Add(field + nameof(Name), …), Refusal.ForField("Ids", …), …
    [GeneratedRegex(@"(?:check\.\w+|Refusal\.ForField|new FieldProblem|InRange|NotBefore|Facts|new Refusal)\((?:check, |RefusalCode\.\w+, )?(?:\w+ \+ )?(?:nameof\((?:\w+\.)*(?<field>\w+)\)|\$?""(?:[^""]*\.)?(?<field>\w+)"")")]
    private static partial Regex Named();
}
