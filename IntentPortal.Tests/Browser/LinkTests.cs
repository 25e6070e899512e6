using System.Reflection;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// Follows every link of every page that a person of each role may open. Of the records of a list the first is opened,
/// of those that a record links to none: that they open is asked of the services.
/// </summary>
public sealed class LinkTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private const int OpenedOfAKind = 1;

    // What the browser asks the server for, outside the router.
    private static readonly string[] endpoints = ["/auth", "/culture", "/export", "/files"];

    private static readonly Dictionary<string, Type> pages = typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (route.Template, type)))
        .ToDictionary(page => page.Template, page => page.type, StringComparer.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("marketing1")]
    [InlineData("sales1")]
    [InlineData("manager1")]
    [InlineData("designer1")]
    [InlineData("admin1")]
    public async Task Every_link_that_somebody_sees_leads_to_a_page_that_opens_for_them(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        var person = await context.People.Where(p => p.UserName == userName).Select(p => new { p.Id, p.Roles }).SingleAsync(Cancel);
        string[] roles = person.Roles.ToString().Split(", ");
        List<string> dead = [];
        int visited = 0;
        HashSet<string> followed = [];
        HashSet<string> queued = [];
        Dictionary<string, int> opened = [];
        // The lists of confirmed records, too, because these link to what they became.
        Queue<string> toOpen = new(["/", "/intents?status=Purchase", "/intents?status=Suggestion"]);
        await using BrowserWindow window = await portal.SignInAsync(userName);

        while (toOpen.TryDequeue(out string? path))
        {
            visited++;
            await window.GoAsync(path);
            await window.SettleAsync();
            foreach (string link in await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hash).map(a => a.pathname)"))
            {
                if (endpoints.Any(start => link.StartsWith(start, StringComparison.Ordinal)))
                {
                    continue;
                }

                string? template = pages.ContainsKey(link) ? link : pages.Keys.SingleOrDefault(t => t.EndsWith("/{Code}", StringComparison.Ordinal) && link.StartsWith(t[..^"{Code}".Length], StringComparison.Ordinal));
                if (template is null)
                {
                    dead.Add($"{path} links to {link}, which is no page.");
                }
                else if (!pages[template].GetCustomAttributes<AuthorizeAttribute>().All(rule => rule.Roles is null || rule.Roles.Split(',').Intersect(roles).Any()))
                {
                    dead.Add($"{path} links to {link}, which is not for {userName}.");
                }
                else if (followed.Add(link) && template != link && !await OpensAsync(person.Id, template, Uri.UnescapeDataString(link[(link.LastIndexOf('/') + 1)..])))
                {
                    dead.Add($"{path} links to {link}, which does not open for {userName}.");
                }
                else if (template == link || (pages.ContainsKey(path.Split('?')[0]) && (opened[path + template] = opened.GetValueOrDefault(path + template) + 1) <= OpenedOfAKind))
                {
                    if (queued.Add(link))
                    {
                        toOpen.Enqueue(link);
                    }
                }
            }
        }

        Assert.True(dead.Count == 0, string.Join('\n', dead));
        Assert.True(visited > 10 && followed.Count > 100, $"Only {followed.Count} links on {visited} pages were found.");

        async Task<bool> OpensAsync(Guid actor, string template, string code) => template switch
        {
            "/intents/{Code}" => await portal.Server.Services.GetRequiredService<IIntentQueries>().DetailAsync(actor, code, Cancel) is not null,
            "/customers/{Code}" => await portal.Server.Services.GetRequiredService<ICustomerArchiveQueries>().DetailAsync(actor, code, Cancel) is not null,
            "/suggestions/{Code}" => await portal.Server.Services.GetRequiredService<ISuggestionQueries>().DetailAsync(actor, code, Cancel) is not null,
            "/opportunities/{Code}" => await portal.Server.Services.GetRequiredService<IOpportunityQueries>().DetailAsync(actor, code, Cancel) is not null,
            _ => throw new ArgumentOutOfRangeException(nameof(template), template, "A kind of record without a query here."),
        };
    }
}
