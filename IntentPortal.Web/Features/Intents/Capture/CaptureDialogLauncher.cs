using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Capture;

/// <summary>Opens the capture over any page, and again where it was open when the page was loaded anew.</summary>
public sealed class CaptureDialogLauncher(IDialogService dialogs, NavigationManager navigation, OpenDialogMemory forms, CurrentPerson person)
{
    private const string Form = "capture";

    private bool isOpen;

    /// <summary>Opens the capture, unless it is open or the page is the capture itself.</summary>
    /// <param name="title">The dialog's title.</param>
    public async Task OpenAsync(string title)
    {
        if (isOpen || new Uri(navigation.Uri).AbsolutePath == PortalPaths.NewIntent)
        {
            return;
        }

        // From here on and not once it stands there: whoever presses the key again because nothing happened yet wants
        // one dialog.
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
