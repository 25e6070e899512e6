using System.Net;
using System.Text.RegularExpressions;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>A visitor who signs in to a portal through its development identity provider over HTTP.</summary>
internal sealed partial class PortalVisitor : IDisposable
{
    private readonly Uri server;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient browser;

    private PortalVisitor(Uri server)
    {
        this.server = server;
        browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, MaxAutomaticRedirections = 12 }) { Timeout = TimeSpan.FromMinutes(2) };
    }

    public static async Task<PortalVisitor> SignInAsync(Uri server, string userName)
    {
        var visitor = new PortalVisitor(server);
        string people = await visitor.browser.GetStringAsync(new Uri(server, "/auth/login?returnUrl=%2F"));
        IEnumerable<KeyValuePair<string, string>> hidden =
            from Match input in Hidden().Matches(people)
            select KeyValuePair.Create(Attribute(input.Value, "name"), Attribute(input.Value, "value"));
        using var choice = new FormUrlEncodedContent([.. hidden, new("userName", userName)]);
        using HttpResponseMessage arrived = await visitor.browser.PostAsync(new Uri(server, "/idp/login"), choice);
        arrived.EnsureSuccessStatusCode();
        return visitor;
    }

    /// <summary>A visitor of a server without sign-in.</summary>
    public static PortalVisitor Unknown(Uri server) => new(server);

    /// <summary>Opens a page in a new circuit.</summary>
    public Task<CircuitClient> OpenAsync(string path, Action<ReadOnlyMemory<byte>> drawn) => CircuitClient.OpenAsync(server, path, cookies, browser, drawn);

    public void Dispose() => browser.Dispose();

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}
