using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// A signed-in browser window that remembers everything that went wrong in it: console errors, script errors, failed
/// requests.
/// </summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    // Passes and what does not apply would be gathered with all their nodes.
    private static readonly AxeRunOptions violationsOnly = new() { ResultTypes = [ResultType.Violations] };

    private readonly List<string> faults = [];

    public BrowserWindow(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Note($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => Note($"script: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                Note($"{response.Status} {response.Url}");
            }
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>
    /// Set before the node of this window is killed: a connection torn off and requests without an answer are no faults
    /// then.
    /// </summary>
    public bool LosesItsNode { get; set; }

    /// <summary>Goes to an address and waits for its heading.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("h1").First.WaitForAsync();
    }

    /// <summary>Chooses an option of a select by its words.</summary>
    public async Task ChooseAsync(ILocator select, string option)
    {
        await select.ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = option }).First.ClickAsync();
    }

    /// <summary>Chooses the first option of a select.</summary>
    public async Task ChooseFirstAsync(ILocator select)
    {
        await select.ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").First.ClickAsync();
        // The list closes once the server has the choice: what is pressed before would be pressed without it.
        await Assertions.Expect(Page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
        // The field takes the focus back after that: it would take it from whatever is opened before.
        await Assertions.Expect(select).ToBeFocusedAsync();
    }

    /// <summary>
    /// Closes a list that stays open after a choice; what is done before it has gone may still reach it.
    /// </summary>
    public async Task CloseListAsync()
    {
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }

    /// <summary>
    /// Presses a shortcut until what it opens is there: the page listens only after its circuit has begun.
    /// </summary>
    public async Task PressUntilAsync(string keys, ILocator opened)
    {
        for (int tries = 0; tries < 60 && !await opened.IsVisibleAsync(); tries++)
        {
            await Page.Keyboard.PressAsync(keys);
            try
            {
                await opened.WaitForAsync(new() { Timeout = 1_000 });
            }
            catch (TimeoutException)
            {
                // Not heard yet: pressed again.
            }
        }

        await Assertions.Expect(opened).ToBeVisibleAsync();
    }

    /// <summary>Presses Tab until the focus is there.</summary>
    public async Task TabToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (int presses = 0; presses < 100; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element.contains(document.activeElement)"))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The focus never came to {target}.");
    }

    /// <summary>
    /// Comes back once the page has not changed for a third of a second: what is loaded after the heading is there.
    /// </summary>
    public Task SettleAsync() => Page.EvaluateAsync(
        """
        () => new Promise(resolve => {
          let quiet;
          const settled = () => { observer.disconnect(); resolve(); };
          const observer = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(settled, 350); });
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          quiet = setTimeout(settled, 350);
        })
        """);

    /// <summary>Fails where axe finds anything on one of these pages.</summary>
    public async Task AssertAccessibleAsync(params string[] paths)
    {
        foreach (string path in paths)
        {
            await GoAsync(path);
            await SettleAsync();
            IReadOnlyList<string> violations = await AxeAsync();
            Assert.True(violations.Count == 0, $"{path}: {string.Join("\n", violations)}");
        }
    }

    /// <summary>What axe finds on the page as it is now.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        // Half faded in, nothing has its contrast yet; what turns for ever is left to turn.
        await Page.EvaluateAsync("() => Promise.allSettled(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).map(a => a.finished))");
        AxeResult result = await Page.RunAxe(violationsOnly);
        return [.. result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];
    }

    /// <summary>Closes the window; fails when anything went wrong in it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private void Note(string fault)
    {
        if (!LosesItsNode)
        {
            faults.Add(fault);
        }
    }
}
