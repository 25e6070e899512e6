using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// Remembers open dialogs in the tab's session storage. When the page is loaded again, after a reload or on another
/// node after a failure, it reopens the dialog. The input itself is in the draft.
/// </summary>
public sealed class OpenDialogMemory(NavigationManager navigation, IJSRuntime js)
{
    /// <summary>Remembers a dialog until it is closed.</summary>
    /// <param name="form">The name of the dialog.</param>
    /// <param name="record">A key of the subject, passed to the code that reopens the dialog.</param>
    /// <param name="show">Shows the dialog and completes when it is closed.</param>
    public async Task<T> RememberAsync<T>(string form, string record, Func<Task<T>> show)
    {
        string key = KeyOf(form);
        await js.InvokeVoidAsync("sessionStorage.setItem", key, record);
        T result = await show();
        await js.InvokeVoidAsync("sessionStorage.removeItem", key);
        return result;
    }

    /// <summary>The subject of a dialog that was open on this page, or null when it was not open.</summary>
    public ValueTask<string?> FindAsync(string form) => js.InvokeAsync<string?>("sessionStorage.getItem", KeyOf(form));

    /// <summary>
    /// Stops remembering a dialog that is still open, because its work is done and it only shows the result.
    /// </summary>
    public ValueTask ForgetAsync(string form) => js.InvokeVoidAsync("sessionStorage.removeItem", KeyOf(form));

    // The key contains the path, so that a dialog does not reopen on another page that the person went to.
    private string KeyOf(string form) => $"portal.open.{form}@{new Uri(navigation.Uri).AbsolutePath}";
}
