using System.Text.RegularExpressions;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.CustomFields;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>
/// The column names of user-defined fields in grids and addresses: the field's key after a prefix that no built-in
/// column has.
/// </summary>
public static partial class CustomColumn
{
    /// <summary>The prefix before the key.</summary>
    public const string Prefix = "f.";

    /// <summary>The column name of a field.</summary>
    public static string Of(string key) => Prefix + key;

    /// <summary>The key of the field that a column shows, or null for a built-in column.</summary>
    public static string? KeyOf(string column) =>
        column.StartsWith(Prefix, StringComparison.Ordinal) && column.Length <= Prefix.Length + Limits.CustomFieldKey && Key().IsMatch(column[Prefix.Length..]) ? column[Prefix.Length..] : null;

    /// <summary>Whether an address parameter is a filter on a field.</summary>
    public static bool IsFilter(string parameter) => parameter.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The active fields of a kind of record, as columns.</summary>
    public static IEnumerable<GridColumn> All(ReferenceLists lists, CustomFieldTarget target) =>
        lists.CustomFields.Where(d => d.Target == target && d.IsActive).Select(d => new GridColumn(Of(d.Key), d.Label()));

    /// <summary>The address parameters that refer to unknown or retired fields.</summary>
    public static IEnumerable<string> Unknown(ReferenceLists lists, CustomFieldTarget target, CustomView view) =>
        view.Keys.Where(key => !lists.CustomFields.Any(d => d.Target == target && d.IsActive && d.Key == key)).Select(Of);

    [GeneratedRegex("^[a-z][a-z0-9_]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
