using IntentPortal.Web.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>
/// Opens the capture over any page, and opens it again where the page was loaded anew while it was open: after a reload, or on another node when this one died.
/// What was typed is in the draft; that it was open is known to the browser's tab.
/// </summary>
public sealed class CaptureOpening(IDialogService dialogs, NavigationManager navigation, IJSRuntime js, CurrentPerson person)
{
    private const string Key = "portal.capturing";

    private IDialogReference? open;

    /// <summary>Opens the capture, unless it is open or the page is the capture itself.</summary>
    /// <param name="title">The dialog's title.</param>
    public async Task OpenAsync(string title)
    {
        if (open is not null || new Uri(navigation.Uri).AbsolutePath == "/intents/new")
        {
            return;
        }

        open = await dialogs.ShowAsync<CaptureDialog>(title, CaptureDialog.Options);
        await js.InvokeVoidAsync("sessionStorage.setItem", Key, "1");
        await open.Result;
        open = null;
        await js.InvokeVoidAsync("sessionStorage.removeItem", Key);
    }

    /// <summary>Opens the capture if it was open in this tab when the page was loaded anew.</summary>
    /// <param name="title">The dialog's title.</param>
    public async Task ResumeAsync(string title)
    {
        if (await person.IdAsync() != Guid.Empty && await js.InvokeAsync<string?>("sessionStorage.getItem", Key) is not null)
        {
            await OpenAsync(title);
        }
    }
}
