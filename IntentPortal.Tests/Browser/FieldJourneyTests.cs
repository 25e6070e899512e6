using System.Text.RegularExpressions;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>A user-defined field from its definition to the export, while other people keep working.</summary>
public class FieldJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private const string Key = "discount";

    [Fact]
    public async Task A_field_that_an_administrator_defines_is_filled_in_a_form_that_was_open_and_filters_sorts_and_leaves_as_a_column()
    {
        (string first, string second) = await TwoOfAsync("sales1");
        await using BrowserWindow sales = await portal.SignInAsync("sales1", "en-US");
        IPage page = sales.Page;
        await sales.GoAsync($"/opportunities/{first}");
        await page.GetByTestId("do-Edit").ClickAsync();
        await page.GetByTestId("opportunity-name").FillAsync("Typed before the field was there");
        await Assertions.Expect(page.GetByTestId($"custom-{Key}")).ToHaveCountAsync(0);

        await DefineAsync();

        await page.GetByTestId($"custom-{Key}").FillAsync("7");
        await Assertions.Expect(page.GetByTestId("opportunity-name")).ToHaveValueAsync("Typed before the field was there");
        Assert.Empty(await sales.AxeAsync());
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("opportunity-facts")).ToContainTextAsync("Discount");
        await FillAsync(sales, second, "12");

        await sales.GoAsync("/opportunities");
        await page.GetByTestId("columns").ClickAsync();
        await page.GetByTestId($"column-f.{Key}").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"columns=.*f\\.{Key}"));
        await sales.CloseListAsync();
        await page.GetByTestId($"sort-f.{Key}").ClickAsync();
        ILocator rows = page.GetByTestId("opportunity-grid").Locator("tbody tr");
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync(first);
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync(second);
        await page.GetByTestId($"sort-f.{Key}").ClickAsync();
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync(second);

        await page.GetByText("More filters").ClickAsync();
        await sales.ChooseAsync(page.GetByTestId("filter-by-field"), "Discount");
        await page.GetByTestId($"filter-{Key}-from").FillAsync("10");
        await page.GetByTestId($"filter-{Key}-from").PressAsync("Tab");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"f\\.{Key}\\.from=10"));
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync(second);
        Assert.Empty(await sales.AxeAsync());

        IDownload export = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("export").ClickAsync());
        IReadOnlyList<object?[]> cells = (await Workbook.ReadAsync(await export.PathAsync())).Rows;
        object?[] only = Assert.Single(cells.Skip(1));
        Assert.Equal(12m, only[Array.IndexOf(cells[0], "Discount")]);
        Assert.Contains(second, only);
    }

    private async Task DefineAsync()
    {
        await using BrowserWindow admin = await portal.SignInAsync("admin1", "en-US");
        IPage page = admin.Page;
        await admin.GoAsync("/admin/fields");
        await page.GetByTestId("add").ClickAsync();
        await admin.ChooseAsync(page.Locator(".mud-input-control.mud-select").Filter(new() { Has = page.Locator("#field-target") }), "Opportunities");
        await page.Locator("#field-key").FillAsync(Key);
        await admin.ChooseAsync(page.Locator(".mud-input-control.mud-select").Filter(new() { Has = page.Locator("#field-type") }), "Whole number");
        await page.Locator("#field-name-zh").FillAsync("让利点数");
        await page.Locator("#field-name-en").FillAsync("Discount");
        await page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(page.GetByTestId($"field-{Key}")).ToBeVisibleAsync();
    }

    private static async Task FillAsync(BrowserWindow sales, string code, string value)
    {
        await sales.GoAsync($"/opportunities/{code}");
        await sales.Page.GetByTestId("do-Edit").ClickAsync();
        await sales.Page.GetByTestId($"custom-{Key}").FillAsync(value);
        await sales.Page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(sales.Page.GetByTestId("opportunity-facts")).ToContainTextAsync("Discount");
    }

    private async Task<(string First, string Second)> TwoOfAsync(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        Guid person = await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync();
        List<string> codes = await context.Opportunities
            .Where(o => o.OwnerId == person && o.Stage == OpportunityStage.FirstContact).OrderBy(o => o.Number).Select(o => o.Code).Take(2).ToListAsync();
        return (codes[0], codes[1]);
    }
}
