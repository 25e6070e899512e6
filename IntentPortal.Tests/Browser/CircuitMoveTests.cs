using IntentPortal.Domain.Intents;
using IntentPortal.Tests.Support;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// Pages that stay open without a reload while their circuit moves to another node or its connection is cut.
/// </summary>
public sealed class CircuitMoveTests(TwoNodes portal) : IClassFixture<TwoNodes>, IAsyncLifetime
{
    private const string Here = "window.portalTestMark = true";
    private const string StillHere = "window.portalTestMark === true";

    // Repairs whatever the previous journey left behind.
    public ValueTask InitializeAsync() => portal.MendAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_rolling_restart_of_both_nodes_is_seen_by_nobody_and_nothing_typed_is_lost()
    {
        string code = await portal.OpenIntentOfAsync("sales4", 0);
        await using BrowserWindow window = await portal.SignInAsync("sales4");
        await window.GoAsync($"/intents/{code}");
        await window.Page.GetByTestId("do-FollowUp").ClickAsync();
        ILocator text = window.Page.GetByTestId("action-text");
        await text.FillAsync("typed before");
        await window.Page.EvaluateAsync(Here);

        // The browser logs every closed connection to its console, and MudBlazor's observers log errors too. Only the
        // survival of the page matters here.
        window.LosesItsNode = true;
        NodeProcess first = await portal.NodeOfAsync(window);
        NodeProcess second = portal.Beside(first);

        await first.EndAsync();

        await portal.LedToAsync(window, second);
        await GoesOnAsync(window);
        await Assertions.Expect(text).ToHaveValueAsync("typed before");
        await text.FillAsync("typed before and between");
        await first.StartAsync();
        await portal.LedToAsync(window, first);
        await second.EndAsync();

        await GoesOnAsync(window);
        await Assertions.Expect(text).ToHaveValueAsync("typed before and between");
        await second.StartAsync();
        await window.Page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(window.Page.GetByTestId("timeline")).ToContainTextAsync("typed before and between");
        Assert.True(await window.Page.EvaluateAsync<bool>(StillHere), "The page was loaded anew.");
    }

    [Fact]
    public async Task When_the_network_was_cut_for_long_and_the_node_is_gone_the_page_goes_on_on_the_other_with_what_was_typed()
    {
        string code = await portal.OpenIntentOfAsync("sales3", 0);
        NodeProcess node = portal.First;
        await node.EndAsync();
        await node.StartAsync(("Circuits__DisconnectedCircuitRetentionPeriod", "00:00:01"));
        await using BrowserWindow window = await portal.SignInOnAsync("sales3", node);
        ILocator text = await TypesAsync(window, code, "typed before the long cut");
        int kept = await portal.Redis!.CountAsync();

        await portal.CutAsync(window);
        await Eventually.UntilAsync("the node has given the circuit to Redis", async () => await portal.Redis.CountAsync() != kept);

        await node.KillAsync();
        await window.Page.Context.SetOfflineAsync(false);

        await GoesOnAsync(window);
        await Assertions.Expect(text).ToHaveValueAsync("typed before the long cut");
        Assert.Same(portal.Beside(node), await portal.NodeOfAsync(window));
        Assert.True(await window.Page.EvaluateAsync<bool>(StillHere), "The page was loaded anew.");
        await SavesAsync(window, "typed before the long cut");
        await node.StartAsync();
        await portal.LedToAsync(window, node);
    }

    [Fact]
    public async Task When_the_network_was_cut_the_page_goes_on_with_what_was_typed_on_the_same_node()
    {
        string code = await portal.OpenIntentOfAsync("sales5", 0);
        await using BrowserWindow window = await portal.SignInAsync("sales5");
        ILocator text = await TypesAsync(window, code, "typed before the cut");
        NodeProcess node = await portal.NodeOfAsync(window);

        await portal.CutAsync(window);
        await window.Page.Context.SetOfflineAsync(false);

        await GoesOnAsync(window);
        await Assertions.Expect(text).ToHaveValueAsync("typed before the cut");
        await window.Page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(window.Page.GetByTestId("timeline")).ToContainTextAsync("typed before the cut");
        Assert.Same(node, await portal.NodeOfAsync(window));
        Assert.True(await window.Page.EvaluateAsync<bool>(StillHere), "The page was loaded anew.");
    }

    [Fact]
    public async Task A_rolling_restart_under_an_open_board_on_which_others_act_ends_with_the_right_board_and_no_reload()
    {
        await using BrowserWindow watching = await portal.SignInAsync("admin1");
        await using BrowserWindow acting = await portal.SignInElsewhereAsync("manager1", watching);
        NodeProcess first = await portal.NodeOfAsync(watching);
        NodeProcess second = portal.Beside(first);
        BoardWindow board = await BoardWindow.OpenAsync(watching);
        BoardWindow here = await BoardWindow.OpenAsync(acting);
        int suggested = await board.CountAsync(IntentStatus.Suggestion);
        watching.LosesItsNode = acting.LosesItsNode = true;

        Task ending = first.EndAsync();
        string during = await here.FirstAsync(IntentStatus.FollowingUp);
        await here.ConfirmAsync(during);
        await ending;

        await portal.LedToAsync(watching, second);
        await GoesOnAsync(watching);
        await board.SeesConfirmedAsync(during);
        await board.CountsAsync(IntentStatus.Suggestion, suggested + 1);
        await first.StartAsync();
        await portal.LedToAsync(watching, first);
        await second.EndAsync();
        await GoesOnAsync(watching);
        await GoesOnAsync(acting);
        string after = await here.FirstAsync(IntentStatus.FollowingUp);
        await here.ConfirmAsync(after);
        await board.SeesConfirmedAsync(after);
        await board.CountsAsync(IntentStatus.Suggestion, suggested + 2);
        await board.IsStillThereAsync();
        await here.IsStillThereAsync();
        await second.StartAsync();
    }

    private async Task<ILocator> TypesAsync(BrowserWindow window, string code, string words)
    {
        await window.GoAsync($"/intents/{code}");
        await window.Page.GetByTestId("do-FollowUp").ClickAsync();
        ILocator text = window.Page.GetByTestId("action-text");
        await text.FillAsync(words);
        await portal.KeptAsync(words);
        await window.Page.EvaluateAsync(Here);
        return text;
    }

    // The other node renders the page again. A click in that moment may be lost and is repeated; input must not be
    // lost.
    private static Task SavesAsync(BrowserWindow window, string words) => Eventually.UntilAsync("what was typed stands in the timeline", async () =>
    {
        ILocator save = window.Page.GetByTestId("action-save");
        if (await save.IsVisibleAsync())
        {
            await save.ClickAsync();
        }

        return (await window.Page.GetByTestId("timeline").InnerTextAsync()).Contains(words, StringComparison.Ordinal);
    }, pace: 3_000);

    // While a circuit moves from one node to the other, the page shows the reconnect dialog and keeps input locally.
    private static Task GoesOnAsync(BrowserWindow window) => Assertions.Expect(window.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
}
