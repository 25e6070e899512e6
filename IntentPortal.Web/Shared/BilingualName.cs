using System.Globalization;

namespace IntentPortal.Web.Shared;

/// <summary>Chooses between the two names of a list value by the language of the person.</summary>
public static class BilingualName
{
    /// <summary>The name in the current language.</summary>
    public static string Of(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english;
}
