using IntentPortal.Domain.Intents;
using IntentPortal.Tests.Support;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// People on two nodes behind a reverse proxy see each other's changes, and the end of a node costs nobody their place
/// or their input.
/// </summary>
public sealed class TwoNodesTests(TwoNodes portal) : IClassFixture<TwoNodes>, IAsyncLifetime
{
    private const string Here = "window.portalTestMark = true";
    private const string StillHere = "window.portalTestMark === true";

    // Repairs whatever the previous journey left behind.
    public ValueTask InitializeAsync() => portal.MendAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_done_on_one_node_is_seen_on_the_other_without_a_reload()
    {
        string code = await portal.OpenIntentOfAsync("sales1", 0);
        await using BrowserWindow sales = await portal.SignInAsync("sales1");
        await using BrowserWindow manager = await portal.SignInElsewhereAsync("manager1", sales);
        await manager.GoAsync($"/intents/{code}");
        await sales.GoAsync($"/intents/{code}");

        await sales.Page.GetByTestId("do-FollowUp").ClickAsync();
        await sales.Page.GetByTestId("action-text").FillAsync("seen on the other node");
        await sales.Page.GetByTestId("action-save").ClickAsync();

        await Assertions.Expect(manager.Page.GetByTestId("timeline")).ToContainTextAsync("seen on the other node");
    }

    [Fact]
    public async Task When_a_node_is_killed_its_people_are_on_the_other_one_on_their_page_with_what_they_typed()
    {
        string code = await portal.OpenIntentOfAsync("sales2", 0);
        await using BrowserWindow window = await portal.SignInAsync("sales2");
        await window.GoAsync($"/intents/{code}");
        await window.Page.GetByTestId("do-FollowUp").ClickAsync();
        await window.Page.GetByTestId("action-text").FillAsync("typed before the crash");
        await portal.KeptAsync("typed before the crash");
        NodeProcess node = await portal.NodeOfAsync(window);
        window.LosesItsNode = true;

        await node.KillAsync();

        await Assertions.Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/intents/{code}"));
        await Assertions.Expect(window.Page.GetByTestId("action-text")).ToHaveValueAsync("typed before the crash");
        Assert.Same(portal.Beside(node), await portal.NodeOfAsync(window));
        await window.Page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(window.Page.GetByTestId("timeline")).ToContainTextAsync("typed before the crash");
        await node.StartAsync();
        await portal.LedToAsync(window, node);
    }

    [Fact]
    public async Task A_capture_that_was_open_over_a_page_when_its_node_was_killed_is_open_again_with_what_was_typed()
    {
        await using BrowserWindow window = await portal.SignInAsync("marketing1");
        await window.GoAsync("/intents");
        await window.Page.GetByTestId("capture").ClickAsync();
        ILocator subject = window.Page.GetByTestId("subject");
        await subject.FillAsync("captured before the crash");
        await portal.KeptAsync("captured before the crash");
        NodeProcess node = await portal.NodeOfAsync(window);
        window.LosesItsNode = true;

        await node.KillAsync();

        await Assertions.Expect(subject).ToHaveValueAsync("captured before the crash");
        Assert.Equal("/intents", new Uri(window.Page.Url).AbsolutePath);
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(subject).ToHaveCountAsync(0);
        await node.StartAsync();
        await portal.LedToAsync(window, node);
        await window.GoAsync("/intents");
        await Assertions.Expect(subject).ToHaveCountAsync(0);
    }

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
    public async Task What_is_done_on_the_board_is_seen_on_every_other_board_of_both_nodes()
    {
        await using BrowserWindow acting = await portal.SignInAsync("manager1");
        await using BrowserWindow elsewhere = await portal.SignInElsewhereAsync("admin1", acting);
        await using BrowserWindow beside = await portal.SignInBesideAsync("admin1", acting);
        BoardWindow there = await BoardWindow.OpenAsync(elsewhere);
        BoardWindow next = await BoardWindow.OpenAsync(beside);
        BoardWindow here = await BoardWindow.OpenAsync(acting);
        int suggested = await there.CountAsync(IntentStatus.Suggestion);

        string code = await here.FirstAsync(IntentStatus.FollowingUp);
        await here.ConfirmAsync(code);

        foreach (BoardWindow board in new[] { there, next })
        {
            await board.SeesConfirmedAsync(code);
            await board.CountsAsync(IntentStatus.Suggestion, suggested + 1);
            await board.IsStillThereAsync();
        }
    }

    [Fact]
    public async Task While_Redis_is_away_and_after_it_came_back_nothing_is_missing_on_the_board_of_the_other_node()
    {
        await using BrowserWindow acting = await portal.SignInAsync("manager1");
        await using BrowserWindow watching = await portal.SignInElsewhereAsync("admin1", acting);
        BoardWindow there = await BoardWindow.OpenAsync(watching);
        BoardWindow here = await BoardWindow.OpenAsync(acting);
        int suggested = await there.CountAsync(IntentStatus.Suggestion);

        await portal.Redis!.KillAsync();
        string without = await here.FirstAsync(IntentStatus.FollowingUp);
        await here.ConfirmAsync(without);
        await there.SeesConfirmedAsync(without);
        await portal.Redis.StartAsync();
        string with = await here.FirstAsync(IntentStatus.FollowingUp);
        await here.ConfirmAsync(with);

        await there.SeesConfirmedAsync(with);
        await there.SeesConfirmedAsync(without);
        await there.CountsAsync(IntentStatus.Suggestion, suggested + 2);
        await there.IsStillThereAsync();
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
