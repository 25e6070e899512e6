using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>A board with far more cards than fit on a page.</summary>
public class LongColumnTests
{
    // A quarter of the demo intents is in the column.
    private const int Intents = 42_000;
    private const int Long = 10_000;

    // One screen, plus the cards that are rendered above and below it.
    private const int MostInPage = 40;

    [Fact]
    public async Task A_column_of_ten_thousand_cards_is_scrolled_to_its_end_and_back_with_only_those_in_sight_in_the_page()
    {
        await using var server = new PortalServer();
        await FillAsync(server.DataFolder);
        await using Chromium chromium = await Chromium.LaunchAsync();
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

    private static async Task FillAsync(string folder)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build();
        await using (ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(configuration).AddPortalInfrastructure(configuration, folder).BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseMigration>().MigrateAsync(TestContext.Current.CancellationToken);
            await services.GetRequiredService<DemoLoader>().LoadAsync(Intents, 7, null, TestContext.Current.CancellationToken);
        }

        SqliteConnection.ClearAllPools();
    }

    private static async Task<string> CodeAsync(PortalServer server, int place)
    {
        await using PortalDbContext context = await server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Guid admin = await context.People.Where(p => p.UserName == "admin1").Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        CardPage part = new(new BoardFilter(), IntentStatus.FollowingUp, Skip: place, Take: 1);
        return (await server.Services.GetRequiredService<IBoardQueries>().CardsAsync(admin, part, TestContext.Current.CancellationToken)).Single().Code;
    }
}
