using System.Globalization;

namespace IntentPortal.Web.Localization;

/// <summary>The languages of the portal, by the specific cultures that also format its dates and amounts.</summary>
public static class PortalCultures
{
    /// <summary>English, also for whoever asks for a language the portal does not speak.</summary>
    public const string English = "en-US";

    /// <summary>Simplified Chinese.</summary>
    public const string Chinese = "zh-CN";

    /// <summary>Every culture a person can choose.</summary>
    public static IReadOnlyList<string> All { get; } = [English, Chinese];

    /// <summary>True while the current circuit or request speaks Chinese.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}
