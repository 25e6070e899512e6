using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Layout;

/// <summary>
/// Gives the focus to the heading of each new page, for screen readers and the keyboard. The framework's own component
/// takes it away from whoever has begun to type, because its call comes a round trip after the page.
/// </summary>
public sealed class HeadingFocus(IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private Type? page;
    private bool isNew;
    private IJSObjectReference? module;

    /// <summary>The page that is shown.</summary>
    [Parameter, EditorRequired]
    public Microsoft.AspNetCore.Components.RouteData RouteData { get; set; } = null!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (module is not null)
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and the module with it.
            }
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        isNew |= page != RouteData.PageType;
        page = RouteData.PageType;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isNew)
        {
            isNew = false;
            module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
            await module.InvokeVoidAsync("focusHeading");
        }
    }
}
