using System.Net;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Web.Identity.Development;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Support;

/// <summary>The real application on a real port, with its own data folder, for HTTP clients and browsers.</summary>
public class PortalServer : PortalHost
{
    /// <summary>Prepares the server. It starts when its address is first read.</summary>
    public PortalServer() => UseKestrel(0);

    /// <summary>Settings besides the defaults. Must be set before the start.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The address of the server. Reading it starts the server.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>Creates a client with its own cookies that follows redirects like a browser.</summary>
    public HttpClient NewBrowser(bool followRedirects = true, CookieContainer? cookies = null)
    {
        var handler = new HttpClientHandler { CookieContainer = cookies ?? new CookieContainer(), AllowAutoRedirect = followRedirects, MaxAutomaticRedirections = 12 };
        return new HttpClient(handler) { BaseAddress = Address };
    }

    /// <summary>Creates a client and signs a demo person in through the development provider.</summary>
    public async Task<HttpClient> SignInAsync(string userName)
    {
        var browser = NewBrowser();
        using var arrived = await SignInAsync(browser, userName, "/");
        return arrived.IsSuccessStatusCode ? browser : throw new InvalidOperationException($"Signing in as {userName} ended with {arrived.StatusCode}.");
    }

    /// <summary>Signs a demo person in and returns the page at which the browser arrives.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string userName, string returnUrl)
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = await browser.GetStringAsync(new Uri($"/auth/login?returnUrl={Uri.EscapeDataString(returnUrl)}", UriKind.Relative), cancel);
        using var choice = new FormUrlEncodedContent(HtmlForm.HiddenFields(people).Append(new("userName", userName)));
        return await browser.PostAsync(new Uri(DevelopmentProvider.Login, UriKind.Relative), choice, cancel);
    }

    /// <summary>The person of a demo account that has signed in before, changed if requested.</summary>
    public Task<Person> DemoPersonAsync(string userName, Action<Person>? change = null) =>
        PersonAsync($"{DevelopmentProvider.Issuer}|{userName}", change);

    /// <summary>The person of an account that has signed in before, changed if requested.</summary>
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
