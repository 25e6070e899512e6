using System.Net.Mail;
using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Web.Shared.Records;

/// <summary>A way to reach somebody.</summary>
public enum ContactWayKind
{
    /// <summary>A phone number.</summary>
    Phone = 1,

    /// <summary>An e-mail address.</summary>
    Email = 2,

    /// <summary>A web site.</summary>
    WebSite = 3,
}

/// <summary>Makes links from what people typed, so that phones dial and addresses write.</summary>
public static class ContactWayLinks
{
    /// <summary>
    /// The address of the link: of several phone numbers the first. Null when the text is no number or address, or names
    /// another scheme than the web's.
    /// </summary>
    public static string? Of(ContactWayKind kind, string typed) => kind switch
    {
        ContactWayKind.Phone => PhoneNumber.Dialled(typed) is { } number ? $"tel:{number}" : null,
        ContactWayKind.Email => MailAddress.TryCreate(typed.Trim(), out MailAddress? address) && address.DisplayName.Length == 0 ? $"mailto:{Uri.EscapeDataString(address.User)}@{Uri.EscapeDataString(address.Host)}" : null,
        ContactWayKind.WebSite => WebSite(typed.Trim()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a way to reach somebody."),
    };

    private static string? WebSite(string typed)
    {
        string address = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Contains('.') && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;
    }
}
