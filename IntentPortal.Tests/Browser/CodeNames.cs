using System.Reflection;
using System.Text.RegularExpressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Shared;

namespace IntentPortal.Tests.Browser;

/// <summary>Finds names of the source code in what people read, which stand there when a text is missing.</summary>
internal static partial class CodeNames
{
    // These are also words of the language.
    private static readonly string[] words = ["WeChat", "IntentPortal"];

    // Only names with a capital letter inside: "Name" or "Lost" may be a text.
    private static readonly HashSet<string> names =
    [
        .. new[] { typeof(Intent).Assembly, typeof(SharedTexts).Assembly }.SelectMany(assembly => assembly.GetTypes()).SelectMany(NamesOf)
            .Where(name => InnerCapital().IsMatch(name)).Except(words),
    ];

    /// <summary>The names of the source code in a text.</summary>
    public static IEnumerable<string> In(string text) => Token().Matches(text).Select(match => match.Value).Where(names.Contains).Distinct();

    private static IEnumerable<string> NamesOf(Type type) =>
        type.IsEnum ? Enum.GetNames(type)
        : type.Name.EndsWith("Texts", StringComparison.Ordinal) ? type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(property => property.Name)
        : [];

    [GeneratedRegex("^[A-Z][a-z0-9]+[A-Z]")]
    private static partial Regex InnerCapital();

    [GeneratedRegex(@"\b[A-Z][A-Za-z0-9_]+\b")]
    private static partial Regex Token();
}
