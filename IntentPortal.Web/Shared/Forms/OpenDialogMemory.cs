using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// Dialogs that are open over a page, remembered by the browser's tab: where the page is loaded anew while one is open
/// (after a reload, or on another node when this one died), it is opened again. What was typed is in its draft.
/// </summary>
public sealed class OpenDialogMemory(NavigationManager navigation, IJSRuntime js)
{
    /// <summary>Remembers a dialog until it is closed.</summary>
    /// <param name="form">The dialog's name.</param>
    /// <param name="record">What it is about, in the words of whoever opens it again.</param>
    /// <param name="show">Shows it until it is closed.</param>
    public async Task<T> RememberAsync<T>(string form, string record, Func<Task<T>> show)
    {
        string key = KeyOf(form);
        await js.InvokeVoidAsync("sessionStorage.setItem", key, record);
        T result = await show();
        await js.InvokeVoidAsync("sessionStorage.removeItem", key);
        return result;
    }

    /// <summary>What the dialog is about that was open over this page, or null when it was not.</summary>
    public ValueTask<string?> FindAsync(string form) => js.InvokeAsync<string?>("sessionStorage.getItem", KeyOf(form));

    /// <summary>
    /// Does not open the dialog again: what it was for is done, though it still shows what came of it.
    /// </summary>
    public ValueTask ForgetAsync(string form) => js.InvokeVoidAsync("sessionStorage.removeItem", KeyOf(form));

    // Each page its own: a dialog that was open over one does not appear over another to which somebody went by the
    // address bar.
    private string KeyOf(string form) => $"portal.open.{form}@{new Uri(navigation.Uri).AbsolutePath}";
}
