using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;
using MudBlazor.Services;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// MudBlazor's key interceptor, without waiting for the browser when a component changes the options of a key. A select
/// list does so between the click on an option and the change of its value, so that a click on a button in that time
/// acted on the old value.
/// </summary>
internal sealed class PromptKeyInterceptor(IKeyInterceptorService inner, ILogger<PromptKeyInterceptor> logger) : IKeyInterceptorService
{
    public Task UpdateKeyAsync(IKeyInterceptorObserver observer, KeyOptions option)
    {
        _ = CompleteAsync(inner.UpdateKeyAsync(observer, option));
        return Task.CompletedTask;
    }

    public Task UpdateKeyAsync(string elementId, KeyOptions option)
    {
        _ = CompleteAsync(inner.UpdateKeyAsync(elementId, option));
        return Task.CompletedTask;
    }

    public Task SubscribeAsync(IKeyInterceptorObserver observer, KeyInterceptorOptions options) => inner.SubscribeAsync(observer, options);

    public Task SubscribeAsync(string elementId, KeyInterceptorOptions options, Action<KeyMapBuilder> configure) => inner.SubscribeAsync(elementId, options, configure);

    public Task SubscribeAsync(string elementId, KeyInterceptorOptions options, IKeyDownObserver? keyDown = null, IKeyUpObserver? keyUp = null) =>
        inner.SubscribeAsync(elementId, options, keyDown, keyUp);

    public Task SubscribeAsync(string elementId, KeyInterceptorOptions options, Action<KeyboardEventArgs>? keyDown = null, Action<KeyboardEventArgs>? keyUp = null) =>
        inner.SubscribeAsync(elementId, options, keyDown, keyUp);

    public Task SubscribeAsync(string elementId, KeyInterceptorOptions options, Func<KeyboardEventArgs, Task>? keyDown = null, Func<KeyboardEventArgs, Task>? keyUp = null) =>
        inner.SubscribeAsync(elementId, options, keyDown, keyUp);

    public Task DispatchAsync(string elementId, KeyEventKind kind, KeyboardEventArgs args) => inner.DispatchAsync(elementId, kind, args);

    public Task UnsubscribeAsync(IKeyInterceptorObserver observer) => inner.UnsubscribeAsync(observer);

    public Task UnsubscribeAsync(string elementId) => inner.UnsubscribeAsync(elementId);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task CompleteAsync(Task update)
    {
        try
        {
            await update;
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The circuit is gone, and the options of its keys with it.
        }
        catch (JSException failed)
        {
            logger.LogWarning(failed, "The options of a key could not be changed in the browser");
        }
    }
}
