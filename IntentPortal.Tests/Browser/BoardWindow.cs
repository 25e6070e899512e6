using System.Globalization;
using IntentPortal.Domain.Intents;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>The board in a window, and what is done and seen there.</summary>
internal sealed class BoardWindow
{
    private readonly BrowserWindow window;

    private BoardWindow(BrowserWindow window) => this.window = window;

    /// <summary>Opens the board; from here on the page is not to be loaded anew.</summary>
    public static async Task<BoardWindow> OpenAsync(BrowserWindow window)
    {
        await window.GoAsync("/board");
        await window.Page.GetByTestId("card").First.WaitForAsync();
        await window.Page.Locator("[data-testid=board][data-listening]").WaitForAsync();
        await window.Page.EvaluateAsync("window.portalTestMark = true");
        return new BoardWindow(window);
    }

    /// <summary>The code of the card that came into a column last.</summary>
    public async Task<string> FirstAsync(IntentStatus column) => (await Column(column).GetByTestId("card").First.GetAttributeAsync("data-code"))!;

    /// <summary>How many cards the head of a column counts.</summary>
    public async Task<int> CountAsync(IntentStatus column) =>
        int.Parse(await window.Page.GetByTestId($"count-{column}").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>Confirms a card that is being followed up as a suggestion, by its menu.</summary>
    public async Task ConfirmAsync(string code)
    {
        await Card(IntentStatus.FollowingUp, code).GetByTestId("card-menu").ClickAsync();
        await window.Page.GetByTestId("move-Suggestion").ClickAsync();
        await window.Page.GetByTestId("action-subject").FillAsync($"confirmed on the board: {code}");
        ILocator responsible = window.Page.GetByTestId("responsible");
        await window.ChooseFirstAsync(responsible);
        // What was chosen arrives a moment after the list has closed; on a busy machine the press of the button
        // overtakes it.
        await window.Page.WaitForFunctionAsync("select => ((select.value ?? '') + select.textContent).trim() !== ''", await responsible.ElementHandleAsync());
        await window.Page.GetByTestId("action-save").ClickAsync();
        await SeesConfirmedAsync(code);
        await window.Page.GetByTestId("side-close").ClickAsync();
    }

    /// <summary>Comes back once a card stands among the suggestions and nowhere else.</summary>
    public async Task SeesConfirmedAsync(string code)
    {
        await Assertions.Expect(Card(IntentStatus.Suggestion, code)).ToBeVisibleAsync();
        await Assertions.Expect(Card(IntentStatus.FollowingUp, code)).ToHaveCountAsync(0);
    }

    /// <summary>Comes back once a column counts so many cards.</summary>
    public Task CountsAsync(IntentStatus column, int count) =>
        Assertions.Expect(window.Page.GetByTestId($"count-{column}")).ToHaveTextAsync(count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Fails when the page was loaded anew since the board was opened.</summary>
    public async Task IsStillThereAsync() => Assert.True(await window.Page.EvaluateAsync<bool>("window.portalTestMark === true"), "The page was loaded anew.");

    private ILocator Column(IntentStatus column) => window.Page.GetByTestId($"cards-{column}");

    private ILocator Card(IntentStatus column, string code) => Column(column).Locator($"[data-code={code}]");
}
