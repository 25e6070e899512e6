using System.Globalization;
using IntentPortal.Domain.Intents;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>The board in a browser window, with actions and assertions.</summary>
internal sealed class BoardWindow
{
    private readonly BrowserWindow window;

    private BoardWindow(BrowserWindow window) => this.window = window;

    /// <summary>
    /// Opens the board. The page must not be reloaded afterwards; see <see cref="IsStillThereAsync"/>.
    /// </summary>
    public static async Task<BoardWindow> OpenAsync(BrowserWindow window)
    {
        await window.GoAsync("/board");
        await window.Page.GetByTestId("card").First.WaitForAsync();
        await window.Page.Locator("[data-testid=board][data-listening]").WaitForAsync();
        await window.Page.EvaluateAsync("window.portalTestMark = true");
        return new BoardWindow(window);
    }

    /// <summary>The code of the card that entered a column last.</summary>
    public async Task<string> FirstAsync(IntentStatus column) => (await Column(column).GetByTestId("card").First.GetAttributeAsync("data-code"))!;

    /// <summary>The number of cards in the head of a column.</summary>
    public async Task<int> CountAsync(IntentStatus column) =>
        int.Parse(await window.Page.GetByTestId($"count-{column}").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>Confirms a card in "following up" as a suggestion through its menu.</summary>
    public async Task ConfirmAsync(string code)
    {
        await Card(IntentStatus.FollowingUp, code).GetByTestId("card-menu").ClickAsync();
        await window.Page.GetByTestId("move-Suggestion").ClickAsync();
        await window.Page.GetByTestId("action-subject").FillAsync($"confirmed on the board: {code}");
        ILocator responsible = window.Page.GetByTestId("responsible");
        await window.ChooseFirstAsync(responsible);
        // The selection arrives slightly after the list has closed. On a busy machine the button could be clicked
        // before.
        await window.Page.WaitForFunctionAsync("select => ((select.value ?? '') + select.textContent).trim() !== ''", await responsible.ElementHandleAsync());
        await window.Page.GetByTestId("action-save").ClickAsync();
        await SeesConfirmedAsync(code);
        await window.Page.GetByTestId("side-close").ClickAsync();
    }

    /// <summary>Waits until a card is in the suggestion column and in no other.</summary>
    public async Task SeesConfirmedAsync(string code)
    {
        await Assertions.Expect(Card(IntentStatus.Suggestion, code)).ToBeVisibleAsync();
        await Assertions.Expect(Card(IntentStatus.FollowingUp, code)).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the head of a column shows this count.</summary>
    public Task CountsAsync(IntentStatus column, int count) =>
        Assertions.Expect(window.Page.GetByTestId($"count-{column}")).ToHaveTextAsync(count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Fails when the page was reloaded since the board was opened.</summary>
    public async Task IsStillThereAsync() => Assert.True(await window.Page.EvaluateAsync<bool>("window.portalTestMark === true"), "The page was loaded anew.");

    private ILocator Column(IntentStatus column) => window.Page.GetByTestId($"cards-{column}");

    private ILocator Card(IntentStatus column, string code) => Column(column).Locator($"[data-code={code}]");
}
