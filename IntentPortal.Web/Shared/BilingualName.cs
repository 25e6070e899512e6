using System.Globalization;

namespace IntentPortal.Web.Shared;

/// <summary>Picks the Chinese or English name of a list value by the current UI language.</summary>
public static class BilingualName
{
    /// <summary>The name in the current language.</summary>
    public static string Of(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english;
}
