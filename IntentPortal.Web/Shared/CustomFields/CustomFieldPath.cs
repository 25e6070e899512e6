using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.CustomFields;

/// <summary>The names under which user-defined fields appear in commands, refusals and the ledger.</summary>
public static class CustomFieldPath
{
    private const string Prefix = $"{nameof(CustomValues)}.";

    /// <summary>The name of a field.</summary>
    public static string Of(string key) => Prefix + key;

    /// <summary>The key behind a name, or null for a field that is not user-defined.</summary>
    public static string? KeyOf(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : null;

    /// <summary>The field of a kind of record that a name stands for, retired ones too.</summary>
    public static CustomFieldRow? Find(this IReadOnlyList<CustomFieldRow> definitions, RecordKind kind, string path) =>
        KeyOf(path) is { } key ? definitions.FirstOrDefault(d => d.Key == key && d.Target.ToString() == kind.ToString()) : null;
}
