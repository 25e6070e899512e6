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
/// Follows every link of every page that a person of each role may open. The services say whether a linked record opens.
/// The browser itself opens the first record of each list only.
/// </summary>
public sealed class LinkTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
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
        await GiveOpportunitiesAwayAsync(context, person.Id);
        List<string> dead = [];
        Dictionary<string, string?> followed = [];
        HashSet<(string, string)> listed = [];
        // The intents of each status, because they link to what they became.
        Queue<string> toOpen = new(["/", "/intents?status=FollowingUp", "/intents?status=Purchase", "/intents?status=Suggestion"]);
        HashSet<string> opened = [.. toOpen];
        await using BrowserWindow window = await portal.SignInAsync(userName);

        while (toOpen.TryDequeue(out string? path))
        {
            await window.VisitAsync(path);
            await window.SettleAsync();
            bool isRecord = !pages.ContainsKey(path.Split('?')[0]);
            foreach (string link in await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hash).map(a => a.pathname)"))
            {
                if (endpoints.Any(start => link.StartsWith(start, StringComparison.Ordinal)))
                {
                    continue;
                }

                string? template = TemplateOf(link);
                if (!followed.TryGetValue(link, out string? fault))
                {
                    followed[link] = fault = await FaultAsync(link, template);
                }

                if (fault is not null)
                {
                    dead.Add($"{path} links to {link}, {fault}.");
                }
                else if ((template == link || (!isRecord && listed.Add((path, template!)))) && opened.Add(link))
                {
                    toOpen.Enqueue(link);
                }
            }
        }

        Assert.True(dead.Count == 0, string.Join('\n', dead));
        Assert.True(opened.Count > 10 && followed.Count > 100, $"Only {followed.Count} links on {opened.Count} pages were found.");

        async Task<string?> FaultAsync(string link, string? template) =>
            template is null ? "which is no page"
            : !pages[template].GetCustomAttributes<AuthorizeAttribute>().All(rule => rule.Roles is null || rule.Roles.Split(',').Intersect(roles).Any()) ? $"which is not for {userName}"
            : template != link && !await OpensAsync(person.Id, template, Uri.UnescapeDataString(link[(link.LastIndexOf('/') + 1)..])) ? $"which does not open for {userName}"
            : null;
    }

    private static string? TemplateOf(string link) => pages.ContainsKey(link) ? link
        : pages.Keys.SingleOrDefault(t => t.EndsWith("/{Code}", StringComparison.Ordinal) && link.StartsWith(t[..^"{Code}".Length], StringComparison.Ordinal));

    // Whoever owns an intent sees it when its opportunity is a colleague's, as after a hand-over.
    private static async Task GiveOpportunitiesAwayAsync(PortalDbContext context, Guid person)
    {
        Guid colleague = await context.People.Where(p => p.UserName == "sales5").Select(p => p.Id).SingleAsync(Cancel);
        await context.Opportunities.Where(o => o.OwnerId == person).ExecuteUpdateAsync(set => set.SetProperty(o => o.OwnerId, colleague), Cancel);
    }

    private async Task<bool> OpensAsync(Guid actor, string template, string code) => template switch
    {
        "/intents/{Code}" => await portal.Server.Services.GetRequiredService<IIntentQueries>().DetailAsync(actor, code, Cancel) is not null,
        "/customers/{Code}" => await portal.Server.Services.GetRequiredService<ICustomerArchiveQueries>().DetailAsync(actor, code, Cancel) is not null,
        "/suggestions/{Code}" => await portal.Server.Services.GetRequiredService<ISuggestionQueries>().DetailAsync(actor, code, Cancel) is not null,
        "/opportunities/{Code}" => await portal.Server.Services.GetRequiredService<IOpportunityQueries>().DetailAsync(actor, code, Cancel) is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(template), template, "A kind of record without a query here."),
    };
}
