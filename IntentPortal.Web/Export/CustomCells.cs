using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.CustomFields;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Export;

/// <summary>The columns of user-defined fields that an export adds to those of the system.</summary>
public sealed class CustomCells(ReferenceLists lists, CustomFieldTarget target, IReadOnlyList<string> keys, IStringLocalizer<SharedTexts> words)
{
    private readonly CustomFieldRow[] definitions = [.. keys.Select(key => lists.CustomFields.FirstOrDefault(d => d.Target == target && d.IsActive && d.Key == key)).OfType<CustomFieldRow>()];

    /// <summary>The titles of the columns.</summary>
    public IEnumerable<string> Heads => definitions.Select(d => d.Label());

    /// <summary>What a row says in them.</summary>
    public IEnumerable<object?> Of(CustomValues values) => definitions.Select(d => d.Cell(values[d.Key], yes => words[yes ? nameof(SharedTexts.Yes) : nameof(SharedTexts.No)]));
}
