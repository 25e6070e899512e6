using System.Globalization;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared;

/// <summary>Values of fields in the person's words: names for identities, words for choices.</summary>
public sealed class FieldWords(ReferenceLists lists, IStringLocalizer<WordTexts> words)
{
    private readonly ReferenceNames names = new(lists);

    /// <summary>The value in words; null when it is empty.</summary>
    public string? Of(object? value) => value switch
    {
        null => null,
        Guid id => names.Of(id),
        Enum choice => words[$"{choice.GetType().Name}_{choice}"],
        bool yes => yes ? "✓" : "–",
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };
}
