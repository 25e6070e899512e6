using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>Opens the capture dialog over any page, and reopens it after a reload.</summary>
public sealed class CaptureDialogLauncher(IDialogService dialogs, NavigationManager navigation, OpenDialogMemory forms, CurrentPerson person)
{
    private const string Form = "capture";

    private bool isOpen;

    /// <summary>Opens the dialog, unless it is already open or the page is the capture page itself.</summary>
    /// <param name="title">The dialog's title.</param>
    public async Task OpenAsync(string title)
    {
        if (isOpen || new Uri(navigation.Uri).AbsolutePath == PortalPaths.NewIntent)
        {
            return;
        }

        // Set before the dialog appears, so that pressing the key again meanwhile does not open a second one.
        isOpen = true;
        try
        {
            IDialogReference dialog = await dialogs.ShowAsync<GuardedDialog<CaptureDialog>>(title, CaptureDialog.Options);
            await forms.RememberAsync(Form, string.Empty, () => dialog.Result);
        }
        finally
        {
            isOpen = false;
        }
    }

    /// <summary>Reopens the dialog if it was open in this tab when the page was reloaded.</summary>
    /// <param name="title">The dialog's title.</param>
    public async Task ResumeAsync(string title)
    {
        if (await person.IdAsync() != Guid.Empty && await forms.FindAsync(Form) is not null)
        {
            await OpenAsync(title);
        }
    }
}
