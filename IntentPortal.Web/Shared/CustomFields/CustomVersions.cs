using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Shared.CustomFields;

/// <summary>What somebody else saved meanwhile in user-defined fields beside what this person typed.</summary>
public static class CustomVersions
{
    /// <summary>The fields in use that differ, each with a way to take what was saved.</summary>
    public static IEnumerable<FieldConflict> Of(ReferenceLists lists, CustomFieldTarget target, CustomValues saved, CustomValues typed, Action<string, CustomValue?> take) =>
        lists.CustomFields.Where(d => d.Target == target && d.IsActive && saved[d.Key] != typed[d.Key]).Select(d => new FieldConflict(
            d.Label(), d.Text(saved[d.Key], YesOrNo), d.Text(typed[d.Key], YesOrNo), () => take(d.Key, saved[d.Key])));

    private static string YesOrNo(bool yes) => yes ? "✓" : "–";
}
