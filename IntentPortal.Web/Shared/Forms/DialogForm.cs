using System.Text.Json;
using IntentPortal.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// Base class for forms in their own dialog. The input survives a lost connection, a reload and the failure of a node.
/// </summary>
/// <typeparam name="TForm">The input of the form.</typeparam>
public abstract class DialogForm<TForm> : LiveComponent
    where TForm : class, new()
{
    private string? last;

    /// <summary>Saves the draft; null in a dialog without one.</summary>
    [Parameter]
    public DraftAutosave? Keeper { get; set; }

    /// <summary>The restored draft, when there is one.</summary>
    [Parameter]
    public RestoredDraft<TForm>? Draft { get; set; }

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    /// <summary>The dialog around it.</summary>
    [CascadingParameter]
    protected IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>The input.</summary>
    protected TForm Form { get; set; } = new();

    /// <summary>The version of the record that the input is based on; 0 for a new record.</summary>
    protected long Version { get; set; }

    /// <summary>The input as the form was opened; null when a restored draft does not tell it.</summary>
    protected TForm? Before { get; set; }

    /// <summary>Starts with the restored draft, or else with the saved record.</summary>
    /// <param name="saved">The input for the saved record.</param>
    /// <param name="before">The same input once more, which the form does not change.</param>
    /// <param name="version">The version of the saved record.</param>
    protected void Begin(TForm saved, TForm before, long version)
    {
        last = JsonSerializer.Serialize(saved);
        if (Keeper is not null)
        {
            Boundary?.Guard(Keeper);
        }

        // After the form failed and the draft was discarded, Draft is still set but must not be restored.
        (Form, Version, Before) = Draft is not null && Keeper is { HasDraft: true } ? (Draft.Form, Draft.Version, Draft.Before) : (saved, version, before);
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        // Every input renders the form again, so changes are detected here.
        if (last is not null && JsonSerializer.Serialize(Form) is var json && json != last)
        {
            last = json;
            Keeper?.Keep(RestoredDraft.Write(Form, Before));
        }
    }
}
