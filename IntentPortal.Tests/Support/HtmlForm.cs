using System.Net;
using System.Text.RegularExpressions;

namespace IntentPortal.Tests.Support;

/// <summary>Reads the hidden fields of forms on plain HTML pages.</summary>
public static partial class HtmlForm
{
    /// <summary>The hidden fields, including the antiforgery token.</summary>
    public static IEnumerable<KeyValuePair<string, string>> HiddenFields(string html) =>
        from Match input in HiddenInput().Matches(html)
        select KeyValuePair.Create(Attribute(input.Value, "name"), Attribute(input.Value, "value"));

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();
}
