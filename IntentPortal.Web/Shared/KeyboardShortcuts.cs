using Microsoft.JSInterop;

namespace IntentPortal.Web.Shared;

/// <summary>
/// The keyboard shortcuts of this circuit: single keys, and Ctrl+K. The browser ignores single keys typed into a field,
/// with a modifier or under an open dialog. A person can switch them off (WCAG 2.1.4).
/// </summary>
public sealed class KeyboardShortcuts(IJSRuntime js) : IAsyncDisposable
{
    private readonly Dictionary<string, KeyboardShortcut> byKey = [];
    private IJSObjectReference? module;
    private DotNetObjectReference<KeyboardShortcuts>? self;

    /// <summary>All shortcuts, in the order of registration.</summary>
    public IReadOnlyCollection<KeyboardShortcut> All => byKey.Values;

    /// <summary>
    /// Adds a shortcut until the returned handle is disposed. A page's shortcut overrides one of the layout.
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

    /// <summary>Starts listening in the browser.</summary>
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

    /// <summary>Called by the browser with a key that nothing else handled.</summary>
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
                // The circuit is gone, and the listener with it.
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
