using System.Text.Json;
using IntentPortal.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// What forms in dialogs of their own share: what is typed, on which version, and that it survives a lost connection, a
/// reload and a node's death.
/// </summary>
/// <typeparam name="TForm">What is typed.</typeparam>
public abstract class DialogForm<TForm> : LiveComponent
    where TForm : class, new()
{
    private string? last;

    /// <summary>Keeps what is typed.</summary>
    [Parameter]
    public DraftAutosave? Keeper { get; set; }

    /// <summary>What was typed before the page was loaded anew.</summary>
    [Parameter]
    public RestoredDraft<TForm>? Draft { get; set; }

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    /// <summary>The dialog around it.</summary>
    [CascadingParameter]
    protected IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>What is typed.</summary>
    protected TForm Form { get; set; } = new();

    /// <summary>The version of the record that it was typed on; 0 for a new one.</summary>
    protected long Version { get; set; }

    /// <summary>Begins with the record as it is saved, or with what was typed on it before.</summary>
    protected void Begin(TForm saved, long version)
    {
        last = JsonSerializer.Serialize(saved);
        if (Keeper is not null)
        {
            Boundary?.Guard(Keeper);
        }

        // A form that failed is begun anew without what was typed.
        (Form, Version) = Draft is not null && Keeper is { HasDraft: true } ? (Draft.Form, Draft.Version) : (saved, version);
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        // Whatever is typed draws the form again.
        if (last is not null && JsonSerializer.Serialize(Form) is var json && json != last)
        {
            last = json;
            Keeper?.Keep(json);
        }
    }
}
