using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Layout;

/// <summary>
/// Focuses the heading of each new page, for screen readers and keyboard users. The framework's FocusOnNavigate runs
/// one round trip after the page and would take the focus from a person who has already begun to type.
/// </summary>
public sealed class HeadingFocus(IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private Type? page;
    private bool isNew;
    private IJSObjectReference? module;

    /// <summary>The current page.</summary>
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
                // The circuit is gone, and the module with it.
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
