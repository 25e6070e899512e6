using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using MudBlazor;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// Shows forms in dialogs of their own. What is typed is kept while a dialog is open, and the dialog is opened again
/// where its page is loaded anew meanwhile; once it is closed, in whatever way, nothing is kept.
/// </summary>
public sealed class FormDialogs(IDialogService dialogs, OpenDialogMemory forms, IDrafts drafts, CurrentPerson person, TimeProvider clock)
{
    /// <summary>A form of a readable width; a stray click beside it must not lose what was typed.</summary>
    public static DialogOptions Options { get; } = new() { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false, CloseOnEscapeKey = true, CloseButton = true };

    /// <summary>Shows a form until it is closed; gives back whether something was saved.</summary>
    /// <param name="name">The form's name.</param>
    /// <param name="record">What it is about, in the words of whoever opens it again.</param>
    /// <param name="title">The title.</param>
    /// <param name="version">The version of what it is about, 0 of something new.</param>
    /// <param name="parameters">What the form is given.</param>
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
