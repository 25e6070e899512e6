using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using MudBlazor;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// Shows forms in their own dialogs. While a dialog is open its input is saved as a draft, and the dialog is reopened
/// after its page was reloaded. Once it is closed, in whatever way, the draft is deleted.
/// </summary>
public sealed class FormDialogs(IDialogService dialogs, OpenDialogMemory forms, IDrafts drafts, CurrentPerson person, TimeProvider clock)
{
    /// <summary>
    /// Options for a form; a click on the backdrop does not close it, because that would lose the input.
    /// </summary>
    public static DialogOptions Options { get; } = new() { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false, CloseOnEscapeKey = true, CloseButton = true };

    /// <summary>Shows a form until it is closed; returns whether something was saved.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="record">A key of the subject, passed to the code that reopens the dialog.</param>
    /// <param name="title">The title.</param>
    /// <param name="version">The version of the subject; 0 for a new record.</param>
    /// <param name="parameters">The parameters of the form.</param>
    public async Task<bool> ShowAsync<TDialog, TForm>(string name, string record, string title, long version, DialogParameters<TDialog> parameters)
        where TDialog : DialogForm<TForm>
        where TForm : class, new()
    {
        var keeper = new DraftAutosave(drafts, clock);
        parameters.Add(dialog => dialog.Draft, await keeper.OpenAsync<TForm>(await person.IdAsync(), name, record, version, CancellationToken.None));
        parameters.Add(dialog => dialog.Keeper, keeper);
        DialogResult? result = await forms.RememberAsync(name, record, async () => await (await dialogs.ShowAsync<GuardedDialog<TDialog>>(title, parameters, Options)).Result);
        await keeper.ForgetAsync();
        await keeper.DisposeAsync();
        return result is { Canceled: false };
    }
}
