using System.Globalization;

namespace IntentPortal.Web.Localization;

/// <summary>The languages of the portal, as specific cultures that also format dates and amounts.</summary>
public static class PortalCultures
{
    /// <summary>English, the default for unsupported languages.</summary>
    public const string English = "en-US";

    /// <summary>Simplified Chinese.</summary>
    public const string Chinese = "zh-CN";

    /// <summary>All cultures that a person can choose.</summary>
    public static IReadOnlyList<string> All { get; } = [English, Chinese];

    /// <summary>Whether the current circuit or request uses Chinese.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}
