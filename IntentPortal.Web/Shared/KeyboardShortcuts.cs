using Microsoft.JSInterop;

namespace IntentPortal.Web.Shared;

/// <summary>
/// The keyboard shortcuts of this circuit: single keys, and Ctrl+K. The browser listens; single keys typed into a
/// field, with a modifier or under an open dialog are left alone, and a person can switch them off (WCAG 2.1.4).
/// </summary>
public sealed class KeyboardShortcuts(IJSRuntime js) : IAsyncDisposable
{
    private readonly Dictionary<string, KeyboardShortcut> byKey = [];
    private IJSObjectReference? module;
    private DotNetObjectReference<KeyboardShortcuts>? self;

    /// <summary>What is listed for the person, in the order of registration.</summary>
    public IReadOnlyCollection<KeyboardShortcut> All => byKey.Values;

    /// <summary>
    /// Adds a shortcut until the returned handle is disposed; a page's own shortcut wins over the frame's.
    /// </summary>
    public IDisposable Register(KeyboardShortcut shortcut)
    {
        byKey.TryGetValue(shortcut.Key, out var covered);
        byKey[shortcut.Key] = shortcut;
        return new Registration(() =>
        {
            if (covered is null)
            {
                byKey.Remove(shortcut.Key);
            }
            else
            {
                byKey[shortcut.Key] = covered;
            }
        });
    }

    /// <summary>Begins to listen in the browser.</summary>
    public async Task ListenAsync()
    {
        self = DotNetObjectReference.Create(this);
        module = await js.InvokeAsync<IJSObjectReference>("import", "./js/shortcuts.js");
        await module.InvokeVoidAsync("listen", self);
    }

    /// <summary>True unless the person switched the shortcuts off in this browser.</summary>
    public async Task<bool> IsEnabledAsync() => module is null || await module.InvokeAsync<bool>("isEnabled");

    /// <summary>Switches the shortcuts on or off in this browser.</summary>
    public async Task EnableAsync(bool enabled)
    {
        if (module is not null)
        {
            await module.InvokeVoidAsync("setEnabled", enabled);
        }
    }

    /// <summary>Called by the browser with a key that nothing else wanted.</summary>
    [JSInvokable]
    public Task PressAsync(string key) => byKey.TryGetValue(key, out var shortcut) ? shortcut.Run() : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (module is not null)
        {
            try
            {
                await module.InvokeVoidAsync("stop");
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and its listener with it.
            }
        }

        self?.Dispose();
    }

    private sealed class Registration(Action remove) : IDisposable
    {
        private Action? remove = remove;

        public void Dispose()
        {
            remove?.Invoke();
            remove = null;
        }
    }
}
