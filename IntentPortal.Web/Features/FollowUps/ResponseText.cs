using System.Globalization;
using IntentPortal.Domain.Rules;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.FollowUps;

/// <summary>Describes how long the first follow-up of an intent took or is awaited.</summary>
public static class ResponseText
{
    /// <summary>A short form for cards.</summary>
    public static string Short(this IStringLocalizer<FollowUpTexts> texts, FirstResponse response) => texts[$"{Key(response)}Short", Hours(response)];

    /// <summary>A whole sentence.</summary>
    public static string Full(this IStringLocalizer<FollowUpTexts> texts, FirstResponse response) => texts[Key(response), Hours(response)];

    private static string Hours(FirstResponse response) => response.WorkingTime.TotalHours.ToString("0.#", CultureInfo.CurrentCulture);

    private static string Key(FirstResponse response) => (response.IsWaiting, response.IsLate) switch
    {
        (true, true) => nameof(FollowUpTexts.ResponseWaitingLate),
        (true, false) => nameof(FollowUpTexts.ResponseWaiting),
        (false, true) => nameof(FollowUpTexts.ResponseLate),
        _ => nameof(FollowUpTexts.Response),
    };
}
