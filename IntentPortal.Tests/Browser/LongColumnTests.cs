using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>A board with far more cards than fit on a page.</summary>
public class LongColumnTests(Chromium chromium)
{
    private const int Long = 10_000;

    // One screen, plus the cards that are rendered above and below it.
    private const int MostInPage = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_column_of_ten_thousand_cards_is_scrolled_to_its_end_and_back_with_only_those_in_sight_in_the_page()
    {
        await using var server = new PortalServer();
        await FillAsync(server);
        await using BrowserWindow window = await chromium.SignInAsync(server.Address, "admin1", "en-US", 1440);
        await window.GoAsync("/board");
        ILocator column = window.Page.GetByTestId($"cards-{IntentStatus.FollowingUp}");
        ILocator cards = column.GetByTestId("card");
        await cards.First.WaitForAsync();
        int count = int.Parse(await window.Page.GetByTestId($"count-{IntentStatus.FollowingUp}").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("en-US"));
        Assert.True(count >= Long, $"The column has {count} cards only.");

        foreach (int place in new[] { count - 1, count / 2, 0 })
        {
            string code = await CodeAsync(server, place);
            await column.EvaluateAsync("(list, share) => list.scrollTop = share * (list.scrollHeight - list.clientHeight)", place / (double)(count - 1));
            await Assertions.Expect(column.Locator($"[data-code={code}]")).ToBeInViewportAsync(new() { Timeout = 20_000 });
            Assert.InRange(await cards.CountAsync(), 1, MostInPage);
        }
    }

    private static async Task FillAsync(PortalServer server)
    {
        await DatabaseTemplate.CopyFilledAsync(server.DataFolder);
        Guid customer, owner, source;
        await using (PortalDbContext context = await OpenAsync(server))
        {
            Intent existing = await context.Intents.FirstAsync(i => i.OwnerId != null, Cancel);
            (customer, owner, source) = (existing.CustomerId, existing.OwnerId!.Value, existing.SourceId);
        }

        Outcome<Done> added = await server.Services.GetRequiredService<ITransactionRunner>().RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                for (int i = 0; i < Long; i++)
                {
                    RecordCode code = await unit.NextCodeAsync(CodeSeries.Intent, token);
                    var details = new IntentDetails { Subject = $"意向 {i}", Content = "客户的原话", SourceId = source };
                    Intent intent = Intent.Capture(unit.NewId(), code, details, customer, owner, null, owner, unit.Now.AddMinutes(-i - 1)).Value!;
                    intent.FollowUp(unit.Now.AddSeconds(-i), unit.Now);
                    unit.Intents.Add(intent);
                }

                return Done.Instance;
            },
            Cancel);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
    }

    private static async Task<string> CodeAsync(PortalServer server, int place)
    {
        await using PortalDbContext context = await OpenAsync(server);
        Guid admin = await context.People.Where(p => p.UserName == "admin1").Select(p => p.Id).SingleAsync(Cancel);
        CardPage part = new(new BoardFilter(), IntentStatus.FollowingUp, Skip: place, Take: 1);
        return (await server.Services.GetRequiredService<IBoardQueries>().CardsAsync(admin, part, Cancel)).Single().Code;
    }

    private static Task<PortalDbContext> OpenAsync(PortalServer server) => server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
}
