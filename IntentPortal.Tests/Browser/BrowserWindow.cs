using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// A signed-in browser window that records everything that goes wrong in it: console errors, script errors and failed
/// requests.
/// </summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private static readonly string axe = new BundledAxeScriptProvider().GetScript();

    // What the server answers itself, and pages without the main layout.
    private static readonly string[] outsideTheRouter = ["/auth/", "/idp/", "/not-found"];

    // Buttons, cards and rows of menus are links with a look of their own.
    private const string LinksLikeText =
        """
        () => [...document.querySelectorAll('main a[href], .mud-dialog a[href]')]
          .filter(a => a.checkVisibility() && !a.closest('.mud-button-root, .portal-card, .portal-hit, .board-card'))
          .filter(a => getComputedStyle(a).color === getComputedStyle(a.parentElement).color && !getComputedStyle(a).textDecorationLine.includes('underline'))
          .map(a => a.outerHTML.slice(0, 150))
        """;

    // Entries of menus and lists are reached by the arrow keys.
    private const string OutOfReach =
        """
        () => [...document.querySelectorAll('[role="button"], [role="link"], [role="checkbox"], [role="switch"], a:not([href])')]
          .filter(e => e.checkVisibility() && e.tabIndex < 0 && !e.closest('[role="menu"], [role="listbox"], [aria-hidden="true"]'))
          .map(e => e.outerHTML.slice(0, 150))
        """;

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
    /// Set before the node of this window is killed. Closed connections and failed requests are then not counted as
    /// errors.
    /// </summary>
    public bool LosesItsNode { get; set; }

    /// <summary>Navigates to an address and waits for the heading.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("h1").First.WaitForAsync();
    }

    /// <summary>
    /// Opens a page as its links do, within the circuit of the current one, which takes less time than loading it.
    /// </summary>
    public async Task VisitAsync(string path)
    {
        string target = path.Split('?')[0];
        if (new Uri(Page.Url).AbsolutePath == target || !target.StartsWith('/') || outsideTheRouter.Any(start => target.StartsWith(start, StringComparison.Ordinal)))
        {
            await GoAsync(path);
            return;
        }

        await Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
        await Page.Locator($"#main-content[data-path='{target}']").WaitForAsync();
        await Page.Locator("h1").First.WaitForAsync();
    }

    /// <summary>Selects an option by its text.</summary>
    public async Task ChooseAsync(ILocator select, string option)
    {
        await select.ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = option }).First.ClickAsync();
    }

    /// <summary>Selects the first option.</summary>
    public async Task ChooseFirstAsync(ILocator select)
    {
        await select.ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").First.ClickAsync();
        // The list closes when the server has the selection. An earlier click would act without it.
        await Assertions.Expect(Page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
        // Then the field takes the focus back. It would otherwise take it from whatever is opened next.
        await Assertions.Expect(select).ToBeFocusedAsync();
    }

    /// <summary>
    /// Closes a list that stays open after a selection, and waits until it can no longer receive input.
    /// </summary>
    public async Task CloseListAsync()
    {
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }

    /// <summary>
    /// Presses a shortcut until the expected element appears, because the page only listens after its circuit has
    /// started.
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
                // The page did not listen yet; press again.
            }
        }

        await Assertions.Expect(opened).ToBeVisibleAsync();
    }

    /// <summary>Presses Tab until the target has the focus.</summary>
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
    /// Waits until the page has not changed for a third of a second, so that content loaded after the heading is there.
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

    /// <summary>
    /// Fails when axe reports a violation on one of these pages, when a link looks like text, when no key reaches a
    /// control, or when a name of the source code is shown instead of a text.
    /// </summary>
    public async Task AssertAccessibleAsync(params string[] paths)
    {
        foreach (string path in paths)
        {
            await VisitAsync(path);
            await SettleAsync();
            IReadOnlyList<string> violations = await AxeAsync();
            Assert.True(violations.Count == 0, $"{path}: {string.Join("\n", violations)}");
            string[] disguised = await Page.EvaluateAsync<string[]>(LinksLikeText);
            Assert.True(disguised.Length == 0, $"{path}: links look like text: {string.Join("\n", disguised)}");
            string[] unreachable = await Page.EvaluateAsync<string[]>(OutOfReach);
            Assert.True(unreachable.Length == 0, $"{path}: no key reaches {string.Join("\n", unreachable)}");
            string[] names = [.. CodeNames.In(await Page.InnerTextAsync("body"))];
            Assert.True(names.Length == 0, $"{path} shows {string.Join(", ", names)}.");
        }
    }

    /// <summary>The violations that axe reports on the current page.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        // Elements that are fading in do not have their final contrast. Endless animations are not waited for.
        await Page.EvaluateAsync("() => Promise.allSettled(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).map(a => a.finished))");
        // Called directly: the package for Playwright loads axe into a second page to join the results of frames, which
        // the portal does not have, and takes twice the time.
        await Page.EvaluateAsync(axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`);
            }
            """);
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
