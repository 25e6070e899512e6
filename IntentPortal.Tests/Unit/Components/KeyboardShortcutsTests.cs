using Bunit;
using IntentPortal.Web.Shared;

namespace IntentPortal.Tests.Unit.Components;

public sealed class KeyboardShortcutsTests : BunitContext
{
    private readonly List<string> pressed = [];

    [Fact]
    public async Task A_key_runs_what_was_registered_last_and_the_earlier_one_again_afterwards()
    {
        await using var shortcuts = new KeyboardShortcuts(JSInterop.JSRuntime);
        using var frame = shortcuts.Register(Shortcut("n", "frame"));
        var page = shortcuts.Register(Shortcut("n", "page"));

        await shortcuts.PressAsync("n");
        page.Dispose();
        await shortcuts.PressAsync("n");

        Assert.Equal(["page", "frame"], pressed);
    }

    [Fact]
    public async Task A_key_that_nobody_registered_does_nothing()
    {
        await using var shortcuts = new KeyboardShortcuts(JSInterop.JSRuntime);
        shortcuts.Register(Shortcut("n", "frame")).Dispose();

        await shortcuts.PressAsync("n");

        Assert.Empty(pressed);
        Assert.Empty(shortcuts.All);
    }

    private KeyboardShortcut Shortcut(string key, string name) => new(key, name, () =>
    {
        pressed.Add(name);
        return Task.CompletedTask;
    });
}
