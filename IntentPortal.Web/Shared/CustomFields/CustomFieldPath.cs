using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.CustomFields;

/// <summary>The names under which user-defined fields appear in commands, refusals and the ledger.</summary>
public static class CustomFieldPath
{
    private const string Prefix = $"{nameof(CustomValues)}.";

    /// <summary>The path of the field with this key.</summary>
    public static string Of(string key) => Prefix + key;

    /// <summary>The key in a path, or null when the path is not that of a user-defined field.</summary>
    public static string? KeyOf(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : null;

    /// <summary>Finds the definition that a path refers to, including retired ones.</summary>
    public static CustomFieldRow? Find(this IReadOnlyList<CustomFieldRow> definitions, RecordKind kind, string path) =>
        KeyOf(path) is { } key ? definitions.FirstOrDefault(d => d.Key == key && d.Target.ToString() == kind.ToString()) : null;
}
