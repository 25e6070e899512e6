using System.Net;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Web.Identity.Development;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Support;

/// <summary>
/// The real application on a real port, with a data folder of its own, for HTTP clients and browsers.
/// </summary>
public class PortalServer : PortalHost
{
    /// <summary>Prepares the server; it starts when its address is first asked for.</summary>
    public PortalServer() => UseKestrel(0);

    /// <summary>Settings beside the defaults; to be filled before the start.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Where it answers.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>A client with cookies of its own that follows redirects, as a browser does.</summary>
    public HttpClient NewBrowser(bool followRedirects = true, CookieContainer? cookies = null)
    {
        var handler = new HttpClientHandler { CookieContainer = cookies ?? new CookieContainer(), AllowAutoRedirect = followRedirects, MaxAutomaticRedirections = 12 };
        return new HttpClient(handler) { BaseAddress = Address };
    }

    /// <summary>A client of its own in which a demo person has signed in through the development provider.</summary>
    public async Task<HttpClient> SignInAsync(string userName)
    {
        var browser = NewBrowser();
        using var arrived = await SignInAsync(browser, userName, "/");
        return arrived.IsSuccessStatusCode ? browser : throw new InvalidOperationException($"Signing in as {userName} ended with {arrived.StatusCode}.");
    }

    /// <summary>Signs a demo person in and gives back the page at which the browser arrives.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string userName, string returnUrl)
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = await browser.GetStringAsync(new Uri($"/auth/login?returnUrl={Uri.EscapeDataString(returnUrl)}", UriKind.Relative), cancel);
        using var choice = new FormUrlEncodedContent(HtmlForm.HiddenFields(people).Append(new("userName", userName)));
        return await browser.PostAsync(new Uri(DevelopmentProvider.Login, UriKind.Relative), choice, cancel);
    }

    /// <summary>The person of a demo account after the first sign-in, changed on the way when asked for.</summary>
    public Task<Person> DemoPersonAsync(string userName, Action<Person>? change = null) =>
        PersonAsync($"{DevelopmentProvider.Issuer}|{userName}", change);

    /// <summary>The person of an account that has signed in, changed on the way when asked for.</summary>
    public async Task<Person> PersonAsync(string subject, Action<Person>? change = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<ITransactionRunner>().RunAsSystemAsync<Person>(
            async (unit, cancel) =>
            {
                var person = await unit.People.FindByAccountAsync(subject, string.Empty, cancel)
                    ?? throw new InvalidOperationException($"Nobody has signed in as {subject}.");
                change?.Invoke(person);
                return person;
            },
            TestContext.Current.CancellationToken);
        return outcome.Value ?? throw new InvalidOperationException(outcome.Refusal!.ToString());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
