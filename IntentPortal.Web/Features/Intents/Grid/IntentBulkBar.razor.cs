using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Customers;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>
/// Bulk actions on the selected intents. Refused intents stay selected, so that the person can try something else.
/// </summary>
public sealed partial class IntentBulkBar(IntentService intents, IntentConfirmationService confirmations, CurrentPerson person, RefusalText text, ISnackbar snackbar)
{
    private DraftTextField? noteField;
    private IReadOnlyList<BulkResult>? results;
    private Dictionary<Guid, string> codes = [];
    private IntentAction? doing;
    private Guid? ownerId;
    private Guid? reasonId;
    private string? note;
    private bool working;

    /// <summary>The selected intents.</summary>
    [Parameter, EditorRequired]
    public Dictionary<Guid, IntentRow> Selected { get; set; } = [];

    /// <summary>The lists to choose from.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Raised after the action succeeded.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnDone { get; set; }

    /// <summary>Raised to clear the selection.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCleared { get; set; }

    private RefusalText Text => text;

    private void Begin(IntentAction action) => (doing, results) = (doing == action ? null : action, null);

    private async Task ClearAsync()
    {
        await ForgetAsync();
        (doing, note, results) = (null, null, null);
        await OnCleared.InvokeAsync();
    }

    // The note only exists while its form is open.
    private Task ForgetAsync() => doing == IntentAction.ConfirmInvalid ? noteField!.ForgetAsync() : Task.CompletedTask;

    private async Task GoAsync()
    {
        working = true;
        try
        {
            Guid me = await person.IdAsync();
            codes = Selected.ToDictionary(s => s.Key, s => s.Value.Code);
            results = doing == IntentAction.Assign
                ? await intents.AssignManyAsync(me, [.. Selected.Keys], ownerId!.Value, CancellationToken.None)
                : await confirmations.ManyAsInvalidAsync(me, Selected.ToDictionary(s => s.Key, s => s.Value.Version), reasonId, note, CancellationToken.None);
            foreach (BulkResult done in results.Where(r => r.Refusal is null))
            {
                Selected.Remove(done.RecordId);
            }

            snackbar.Tell(CustomerT, results);
            await ForgetAsync();
            (doing, ownerId, reasonId, note) = (null, null, null, null);
            await OnDone.InvokeAsync();
        }
        finally
        {
            working = false;
        }
    }
}
