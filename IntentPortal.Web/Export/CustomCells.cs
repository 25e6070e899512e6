using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.CustomFields;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Export;

/// <summary>The columns of user-defined fields in an export, after the built-in ones.</summary>
public sealed class CustomCells(ReferenceLists lists, CustomFieldTarget target, IReadOnlyList<string> keys, IStringLocalizer<SharedTexts> words)
{
    private readonly CustomFieldRow[] definitions = [.. keys.Select(key => lists.CustomFields.FirstOrDefault(d => d.Target == target && d.IsActive && d.Key == key)).OfType<CustomFieldRow>()];

    /// <summary>The titles of the columns.</summary>
    public IEnumerable<string> Heads => definitions.Select(d => d.Label());

    /// <summary>The values of a row.</summary>
    public IEnumerable<object?> Of(CustomValues values) => definitions.Select(d => d.Cell(values[d.Key], yes => words[yes ? nameof(SharedTexts.Yes) : nameof(SharedTexts.No)]));
}
