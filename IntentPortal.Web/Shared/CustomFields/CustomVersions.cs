using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Shared.CustomFields;

/// <summary>Compares saved and typed user-defined fields after a version conflict.</summary>
public static class CustomVersions
{
    /// <summary>The active fields that differ, each with an action that takes the saved value.</summary>
    public static IEnumerable<FieldConflict> Of(ReferenceLists lists, CustomFieldTarget target, CustomValues saved, CustomValues typed, Action<string, CustomValue?> take) =>
        lists.CustomFields.Where(d => d.Target == target && d.IsActive && saved[d.Key] != typed[d.Key]).Select(d => new FieldConflict(
            d.Label(), d.Text(saved[d.Key], YesOrNo), d.Text(typed[d.Key], YesOrNo), () => take(d.Key, saved[d.Key])));

    private static string YesOrNo(bool yes) => yes ? "✓" : "–";
}
