using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared;

/// <summary>Translates enumeration values.</summary>
public static class EnumTextExtensions
{
    /// <summary>The word for a value in the current language.</summary>
    public static string Word<T>(this IStringLocalizer<WordTexts> words, T value)
        where T : struct, Enum => words[$"{typeof(T).Name}_{value}"];
}
