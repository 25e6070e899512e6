using System.Text.RegularExpressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Web.Features.Customers.Detail;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Features.Opportunities.Detail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// Every list of choices of every form and filter opens at its field, inside the screen, and gives the focus back.
/// </summary>
public sealed class ListPlacementTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    // The field and the open list in pixels of the window, once the list has stood still for some frames. Nothing when no
    // list opens within three seconds.
    private const string Measure =
        """
        field => new Promise(resolve => {
          let last = '', still = 0;
          const until = performance.now() + 3000;
          const look = () => {
            const open = document.querySelector('.mud-popover-open');
            const list = open?.querySelector('.mud-list-item') && open.getBoundingClientRect();
            const at = field.closest('.mud-input-control').getBoundingClientRect();
            const now = list ? [at.left, at.right, at.top, at.bottom, list.left, list.right, list.top, list.bottom, innerWidth, innerHeight] : [];
            still = now.length > 0 && String(now) === last ? still + 1 : 0;
            last = String(now);
            if (still >= 5 || performance.now() > until) {
              resolve(now);
            } else {
              requestAnimationFrame(look);
            }
          };
          look();
        })
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("en-US", 390)]
    public async Task Every_list_opens_at_its_field_inside_the_screen_and_gives_the_focus_back(string language, int width)
    {
        List<string> wrong = [];
        int lists = 0;
        int forms = 0;
        await using BrowserWindow window = await portal.SignInAsync("admin1", language, width);
        foreach (string path in new[]
        {
            "/intents", "/customers", "/intent-customers", "/contacts", "/opportunities", "/board", "/board/replay", "/promises", "/suggestions", "/admin/ledger", "/intents/new", "/opportunities/new",
        })
        {
            await window.VisitAsync(path);
            await CheckAsync(path);
        }

        foreach ((string path, string[] actions) in await RecordsAsync())
        {
            await window.VisitAsync(path);
            await window.Page.Locator("[data-testid^='do-']").First.WaitForAsync();
            foreach (string action in actions)
            {
                ILocator button = window.Page.GetByTestId($"do-{action}");
                if (await button.CountAsync() > 0)
                {
                    await button.ClickAsync();
                    await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex($"[?&]do={action}(&|$)"));
                    await CheckAsync($"{path} {action}");
                    forms++;
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(lists > 40 && forms > 16, $"Only {lists} lists were found, and {forms} forms.");

        async Task CheckAsync(string path)
        {
            await window.SettleAsync();
            ILocator fields = window.Page.Locator(".mud-select input:not([type=hidden])");
            for (int i = 0; i < await fields.CountAsync(); i++)
            {
                ILocator field = fields.Nth(i);
                if (!await field.IsVisibleAsync() || !await field.IsEnabledAsync())
                {
                    continue;
                }

                lists++;
                string name = $"{path} {await field.EvaluateAsync<string>("field => field.closest('.mud-input-control').innerText.split('\\n')[0]")}";
                await field.ClickAsync();
                double[] at = await field.EvaluateAsync<double[]>(Measure);
                if (at.Length == 0)
                {
                    wrong.Add($"{name}: no list opens");
                    continue;
                }

                wrong.AddRange(Misplaced(at).Select(fault => $"{name}: {fault} ({string.Join(", ", at.Select(n => (int)n))})"));
                await window.CloseListAsync();
                if (!await field.EvaluateAsync<bool>("field => field.closest('.mud-input-control').contains(document.activeElement)"))
                {
                    wrong.Add($"{name}: the focus went to {await window.Page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 120)")}");
                }
            }
        }
    }

    private static IEnumerable<string> Misplaced(double[] at)
    {
        if (at is not [double left, double right, double top, double bottom, double listLeft, double listRight, double listTop, double listBottom, double windowWidth, double windowHeight])
        {
            throw new ArgumentException("Ten numbers are expected.", nameof(at));
        }

        if (listLeft < 0 || listRight > windowWidth + 1 || listTop < 0 || listBottom > windowHeight + 1)
        {
            yield return "leaves the screen";
        }

        if (Math.Abs(listLeft - left) > 16 && Math.Abs(listRight - right) > 16)
        {
            yield return "stands beside its field";
        }

        // A list without room below its field opens above it; one without room on either side may cover it.
        if (listTop - bottom > 30 || top - listBottom > 30)
        {
            yield return "stands apart from its field";
        }
    }

    private async Task<IReadOnlyList<(string Path, string[] Actions)>> RecordsAsync()
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        string intent = await context.Intents.Where(i => i.OwnerId != null && i.Status == IntentStatus.FollowingUp).Select(i => i.Code).FirstAsync(Cancel);
        string customer = await context.Customers.Where(c => c.OwnerId != null && c.MergedIntoId == null && !c.IsDeactivated).Select(c => c.Code).FirstAsync(Cancel);
        string opportunity = await context.Opportunities.Where(o => o.Stage == OpportunityStage.Proposal).Select(o => o.Code).FirstAsync(Cancel);
        return
        [
            ($"/intents/{intent}", Enum.GetNames<IntentAction>()),
            ($"/customers/{customer}", Enum.GetNames<CustomerAction>()),
            ($"/opportunities/{opportunity}", Enum.GetNames<OpportunityAction>()),
        ];
    }
}
