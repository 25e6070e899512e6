using System.Text;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>The domain of an e-mail address or a web site, where it identifies its owner.</summary>
internal static class MailDomain
{
    private static readonly HashSet<string> free = new(StringComparer.Ordinal)
    {
        "163.com", "126.com", "yeah.net", "188.com", "qq.com", "foxmail.com", "sina.com", "sina.cn", "sina.com.cn", "vip.sina.com", "sohu.com", "139.com", "189.cn", "wo.cn", "aliyun.com", "tom.com",
        "21cn.com", "263.net", "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "live.cn", "msn.com", "yahoo.com", "yahoo.cn", "yahoo.com.cn", "ymail.com", "icloud.com",
        "me.com", "mac.com", "aol.com", "gmx.de", "gmx.com", "gmx.net", "web.de", "t-online.de", "proton.me", "protonmail.com", "mail.ru", "yandex.ru", "naver.com", "orange.fr", "free.fr",
        "libero.it", "zoho.com", "mail.com", "fastmail.com",

        // Reserved for examples (RFC 2606), so they identify nobody.
        "example.com", "example.org", "example.net",
    };

    private static readonly HashSet<string> secondLevels = new(StringComparer.Ordinal) { "com", "net", "org", "gov", "edu", "ac", "co", "or", "ne" };

    /// <summary>The domain of an address, or null when it is a free-mail provider's.</summary>
    public static string? OfEmail(string email) => Own(email[(email.LastIndexOf('@') + 1)..]);

    /// <summary>The domain of a web site, or null.</summary>
    public static string? OfSite(string? site)
    {
        if (string.IsNullOrWhiteSpace(site))
        {
            return null;
        }

        string host = UnicodeText.Normalized(site, NormalizationForm.FormKC).Trim().ToLowerInvariant();
        int scheme = host.IndexOf("://", StringComparison.Ordinal);
        host = scheme < 0 ? host : host[(scheme + 3)..];
        return Own(host.Split('/', ':', '?', '#')[0]);
    }

    private static string? Own(string host)
    {
        string[] labels = host.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (labels.Length < 2)
        {
            return null;
        }

        int kept = labels.Length > 2 && labels[^1].Length == 2 && secondLevels.Contains(labels[^2]) ? 3 : 2;
        string domain = string.Join('.', labels[^kept..]);
        return free.Contains(domain) ? null : domain;
    }
}
