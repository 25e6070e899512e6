using System.Text.Json;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Customers;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>The form of one action on an intent.</summary>
public sealed partial class IntentActionForm(
    IntentService intents, IntentFollowUpService followUps, IntentConfirmationService confirmations, ICustomerArchiveQueries archive, IDrafts drafts, CurrentPerson person, RefusalText text, BrowserTime time, TimeProvider clock, ISnackbar snackbar)
    : IAsyncDisposable
{
    private readonly DraftAutosave keeper = new(drafts, clock);
    private readonly NumberFields numbers = new();
    private IntentActionModel model = new();
    private IntentActionFields? fields;
    private IntentDetail? conflict;
    private Refusal? refusal;
    private ConcurrentChange? fate;
    private long version;
    private bool working;

    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public IntentAction Doing { get; set; }

    /// <summary>The intent.</summary>
    [Parameter, EditorRequired]
    public IntentDetail Detail { get; set; } = null!;

    /// <summary>The lists to choose from.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Told when it was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnDone { get; set; }

    /// <summary>Told when the person gave up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancelled { get; set; }

    /// <summary>Reads the intent again and gives it back.</summary>
    [Parameter, EditorRequired]
    public Func<Task<IntentDetail?>> OnReread { get; set; } = null!;

    /// <summary>Told whenever something is typed.</summary>
    [Parameter]
    public Action? OnTyped { get; set; }

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    // Somebody else converted the customer: what was typed about that has no use any more, and stays in sight to be
    // kept elsewhere.
    private bool IsConverted => fate is { Kind: ConcurrentChangeKind.Converted };

    public ValueTask DisposeAsync() => keeper.DisposeAsync();

    protected override async Task OnInitializedAsync()
    {
        (model, version) = (IntentActionModel.For(Doing, Detail), Detail.Row.Version);
        model.TookPlaceAt = time.Now.DateTime;
        Boundary?.Guard(keeper);
        if (await keeper.OpenAsync<IntentActionModel>(await person.IdAsync(), $"intent-{Doing}", Detail.Row.Id.ToString(), version, CancellationToken.None) is { } draft)
        {
            // Typed against an older version, it is saved against that one, so that what others changed since is shown
            // and not overwritten.
            (model, version) = (draft.Form, draft.Version);
        }
    }

    private void Typed()
    {
        keeper.Keep(JsonSerializer.Serialize(model, JsonSerializerOptions.Web));
        OnTyped?.Invoke();
    }

    private async Task CancelAsync()
    {
        await keeper.ForgetAsync();
        await OnCancelled.InvokeAsync();
    }

    private async Task GoAsync()
    {
        if (working)
        {
            return;
        }

        working = true;
        try
        {
            if (await numbers.RefuseAsync() is { } unreadable)
            {
                (refusal, fate) = (unreadable, null);
                return;
            }

            Guid me = await person.IdAsync();
            Outcome<IntentRef> outcome = await DoAsync(me, Detail.Row.Id);
            refusal = outcome.Refusal;
            fate = Doing == IntentAction.ConfirmPurchase ? await ConcurrentChangeAsync(me, Detail.Row) : null;
            if (outcome.Succeeded)
            {
                await keeper.ForgetAsync();
                snackbar.Tell(T, outcome.Value.Customer);
                await OnDone.InvokeAsync();
            }
            else if (outcome.Refusal.Code == RefusalCode.Conflict && await OnReread() is { } now)
            {
                (conflict, version) = (now, now.Row.Version);
            }
            else if (IsConverted && await OnReread() is not null)
            {
                model.ConvertFor(null);
            }
            else if (outcome.Refusal.Code is RefusalCode.CustomerChanged or RefusalCode.SurvivorChanged or RefusalCode.DuplicatesFound && fields?.Purchase is { } purchase)
            {
                if (outcome.Refusal.Code == RefusalCode.DuplicatesFound)
                {
                    model.Conversion?.Distinct.AskAgain();
                }

                await purchase.RereadAsync();
            }
        }
        finally
        {
            working = false;
        }
    }

    // A merge takes the intent along, so that the intent itself was changed; other changes of it say nothing of the
    // customer.
    private async Task<ConcurrentChange?> ConcurrentChangeAsync(Guid me, IntentRow asked) =>
        await archive.WhatOthersDidAsync(me, refusal, asked.CustomerId, asked.CustomerStage) is { } found && (refusal!.Code != RefusalCode.Conflict || found.Kind == ConcurrentChangeKind.Merged) ? found : null;

    private Task<Outcome<IntentRef>> DoAsync(Guid me, Guid id) => Doing switch
    {
        IntentAction.FollowUp => followUps.RecordAsync(
            me, new RecordFollowUp(id, Detail.Contact?.Id, model.Method, time.FromLocal(model.TookPlaceAt ?? time.Now.DateTime), model.Content, model.Day, model.Files), CancellationToken.None),
        IntentAction.MovePromise => model.Day is { } day
            ? followUps.MovePromiseAsync(me, new MovePromise(id, day, model.Note), CancellationToken.None)
            : Task.FromResult<Outcome<IntentRef>>(Refusal.ForField("DueOn", FieldProblemKind.Required)),
        IntentAction.Assign => model.OwnerId is { } owner
            ? intents.AssignAsync(me, id, owner, CancellationToken.None)
            : Task.FromResult<Outcome<IntentRef>>(Refusal.ForField("OwnerId", FieldProblemKind.Required)),
        IntentAction.Edit => intents.EditAsync(me, new EditIntent(id, version, model.Facts.ToDetails(model.Subject, model.Content)), CancellationToken.None),
        IntentAction.AddFiles => intents.AddFilesAsync(me, id, model.Files, CancellationToken.None),
        IntentAction.Split => intents.SplitAsync(me, new SplitIntent(id, version, model.Subject, model.Content, model.SecondSubject, model.SecondContent), CancellationToken.None),
        IntentAction.ConfirmSuggestion => confirmations.AsSuggestionAsync(
            me, new ConfirmSuggestion(id, version, model.SuggestionId, model.OwnerId, model.ProductId, model.Subject, model.Content, model.Importance), CancellationToken.None),
        IntentAction.ConfirmPurchase => model.LacksSurvivor
            ? Task.FromResult<Outcome<IntentRef>>(Refusal.ForField("Customer.SurvivorId", FieldProblemKind.Required))
            : confirmations.AsPurchaseAsync(me, model.ToPurchase(id, version), CancellationToken.None),
        IntentAction.ConfirmInvalid => confirmations.AsInvalidAsync(me, new ConfirmInvalid(id, version, model.ReasonId, model.Note), CancellationToken.None),
        _ => throw new ArgumentOutOfRangeException(nameof(Doing), Doing, "Not an action on an intent."),
    };

    private void TakeTheirs()
    {
        model = IntentActionModel.For(Doing, conflict!);
        (conflict, refusal, fate) = (null, null, null);
        Typed();
    }

    private Task KeepMineAsync()
    {
        (conflict, fate) = (null, null);
        return GoAsync();
    }

    private string? ProblemOf(string field) =>
        refusal?.Problems.FirstOrDefault(p => p.Field == field) is { } problem ? text.Of(problem) : null;
}
