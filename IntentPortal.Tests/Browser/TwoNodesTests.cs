using IntentPortal.Domain.Intents;
using IntentPortal.Tests.Support;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// People on two nodes behind a reverse proxy see each other's changes, and when a node is killed nobody loses their
/// place or their input.
/// </summary>
public sealed class TwoNodesTests(TwoNodes portal) : IClassFixture<TwoNodes>, IAsyncLifetime
{
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
}
