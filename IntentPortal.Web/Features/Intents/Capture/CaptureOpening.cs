using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>Opens the capture over any page, and again where it was open when the page was loaded anew.</summary>
public sealed class CaptureOpening(IDialogService dialogs, NavigationManager navigation, OpenForms forms, CurrentPerson person)
{
    private const string Form = "capture";

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
        await forms.RememberAsync(Form, string.Empty, () => open.Result);
        open = null;
    }

    /// <summary>Opens the capture if it was open in this tab when the page was loaded anew.</summary>
    /// <param name="title">The dialog's title.</param>
    public async Task ResumeAsync(string title)
    {
        if (await person.IdAsync() != Guid.Empty && await forms.FindAsync(Form) is not null)
        {
            await OpenAsync(title);
        }
    }
}
