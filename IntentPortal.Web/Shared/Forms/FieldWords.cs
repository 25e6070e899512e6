using System.Globalization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.CustomFields;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// Formats field values in the viewer's language: names for identities, words for enumeration values.
/// </summary>
public sealed class FieldWords(ReferenceLists lists, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words)
{
    private readonly ReferenceNames names = new(lists);

    /// <summary>The name of a field.</summary>
    public string Name(RecordKind record, string path) => names.FieldOf(record, path)?.Label() ?? fields.Of(record, path);

    /// <summary>The formatted value of a field; null when it is empty.</summary>
    public string? Of(RecordKind record, string? path, object? value) =>
        value is CustomValue custom && path is not null && names.FieldOf(record, path) is { } definition ? definition.Text(custom, yes => yes ? "✓" : "–") : Of(value);

    /// <summary>The formatted value; null when it is empty.</summary>
    public string? Of(object? value) => value switch
    {
        null => null,
        Guid id => names.Of(id),
        Enum choice => words[$"{choice.GetType().Name}_{choice}"],
        bool yes => yes ? "✓" : "–",
        CustomValue custom => CustomFieldText.Plain(custom),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };
}
