using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared;

/// <summary>The words for values of the domain.</summary>
public static class EnumTextExtensions
{
    /// <summary>The word for a value in the person's language.</summary>
    public static string Word<T>(this IStringLocalizer<WordTexts> words, T value)
        where T : struct, Enum => words[$"{typeof(T).Name}_{value}"];
}
