using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Features.Customers;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Forms;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>The form of one action on an intent.</summary>
public sealed partial class IntentActionForm(
    IntentService intents, IntentFollowUpService followUps, IntentConfirmationService confirmations, ICustomerArchiveQueries archive, ICustomerQueries customers, ISnackbar snackbar)
{
    private IReadOnlyList<Choice> contacts = [];
    private IntentActionFields? fields;
    private ConcurrentChange? fate;

    /// <inheritdoc />
    internal override bool TellsOtherwise => Fate is { Kind: ConcurrentChangeKind.Merged or ConcurrentChangeKind.Deactivated };

    /// <inheritdoc />
    protected override string Kind => "intent";

    /// <inheritdoc />
    protected override Guid Subject => Detail.Row.Id;

    private ConcurrentChange? Fate => Refusal is null ? null : fate;

    // Somebody else converted the customer. The typed conclusion is of no use any more, but stays visible so that the
    // user can copy it.
    private bool IsConverted => Fate is { Kind: ConcurrentChangeKind.Converted };

    /// <inheritdoc />
    internal override bool IsOver => Fate is { Kind: ConcurrentChangeKind.Deactivated };

    /// <inheritdoc />
    internal override string RecordPath => PortalPaths.Intent(Detail.Row.Code);

    /// <inheritdoc />
    protected override bool Allows(IntentDetail detail) => detail.Actions.Allow(Doing);

    /// <inheritdoc />
    protected override IReadOnlyList<FormField<IntentActionModel>> FieldsOf(IntentDetail now)
    {
        var edited = new IntentEditFields(Lists, contacts, T, Fields, Words);
        return Doing == IntentAction.Edit ? edited.All : Doing == IntentAction.Split ? edited.Texts : [];
    }

    /// <inheritdoc />
    protected override IntentActionModel Begin(IntentDetail detail) => IntentActionModel.For(Doing, detail);

    /// <inheritdoc />
    protected override async Task PrepareAsync(Guid me)
    {
        if (Doing is IntentAction.FollowUp or IntentAction.Edit)
        {
            contacts = [.. (await customers.ContactsAsync(me, Detail.Row.CustomerId, Lifetime)).Select(c => new Choice(c.Id, c.Name))];
            OnConflict(Detail);
        }
    }

    /// <inheritdoc />
    protected override void OnConflict(IntentDetail now)
    {
        // Keeps the intent's own contact, even if they are a former contact or the user may not see them otherwise.
        if (now.Contact is { } own && contacts.All(c => c.Id != own.Id))
        {
            contacts = [.. contacts, new Choice(own.Id, own.Name)];
        }
    }

    /// <inheritdoc />
    protected override long VersionOf(IntentDetail detail) => detail.Row.Version;

    /// <inheritdoc />
    protected override async Task<Refusal?> DoAsync(Guid me)
    {
        Outcome<IntentRef> outcome = await ActAsync(me, Detail.Row.Id);
        if (outcome.Succeeded)
        {
            snackbar.Tell(CustomerT, outcome.Value.Customer);
        }

        return outcome.Refusal;
    }

    /// <inheritdoc />
    protected override async Task OnRefusedAsync(Guid me, Refusal refusal)
    {
        fate = Doing == IntentAction.ConfirmPurchase ? await ConcurrentChangeAsync(me, refusal) : null;
        await ShowConflictAsync(refusal);
        if (IsConverted && await OnReread() is not null)
        {
            Model.ConvertFor(null);
        }
        else if (refusal.Code is RefusalCode.CustomerChanged or RefusalCode.SurvivorChanged or RefusalCode.DuplicatesFound && fields?.Purchase is { } purchase)
        {
            if (refusal.Code == RefusalCode.DuplicatesFound)
            {
                Model.Conversion?.Distinct.AskAgain();
            }

            await purchase.RereadAsync();
        }
    }

    // A merge also changes the intent, so a conflict on the intent may be a merge. Other conflicts on the intent say
    // nothing about the customer.
    private async Task<ConcurrentChange?> ConcurrentChangeAsync(Guid me, Refusal refusal) =>
        await archive.WhatOthersDidAsync(me, refusal, Detail.Row.CustomerId, Begun.Row.CustomerStage) is { } found && (refusal.Code != RefusalCode.Conflict || found.Kind == ConcurrentChangeKind.Merged) ? found : null;

    private Task<Outcome<IntentRef>> ActAsync(Guid me, Guid id) => Doing switch
    {
        IntentAction.FollowUp => followUps.RecordAsync(
            me, new RecordFollowUp(id, Model.ContactId, Model.Method, Time.FromLocal(Model.TookPlaceAt ?? Opened), Model.Content, Model.Day, Model.Files), CancellationToken.None),
        IntentAction.MovePromise => Model.Day is { } day
            ? followUps.MovePromiseAsync(me, new MovePromise(id, day, Model.Note), CancellationToken.None)
            : Task.FromResult<Outcome<IntentRef>>(Refusal.ForField("DueOn", FieldProblemKind.Required)),
        IntentAction.Assign => Model.OwnerId is { } owner
            ? intents.AssignAsync(me, id, owner, CancellationToken.None)
            : Task.FromResult<Outcome<IntentRef>>(Refusal.ForField("OwnerId", FieldProblemKind.Required)),
        IntentAction.Edit => intents.EditAsync(me, new EditIntent(id, Version, Model.Facts.ToDetails(Model.Subject, Model.Content)), CancellationToken.None),
        IntentAction.AddFiles => intents.AddFilesAsync(me, id, Model.Files, CancellationToken.None),
        IntentAction.Split => intents.SplitAsync(me, new SplitIntent(id, Version, Model.Subject, Model.Content, Model.SecondSubject, Model.SecondContent), CancellationToken.None),
        IntentAction.ConfirmSuggestion => confirmations.AsSuggestionAsync(
            me, new ConfirmSuggestion(id, Version, Model.SuggestionId, Model.OwnerId, Model.ProductId, Model.Subject, Model.Content, Model.Importance), CancellationToken.None),
        IntentAction.ConfirmPurchase => Model.LacksSurvivor
            ? Task.FromResult<Outcome<IntentRef>>(Refusal.ForField("Customer.SurvivorId", FieldProblemKind.Required))
            : confirmations.AsPurchaseAsync(me, Model.ToPurchase(id, Version), CancellationToken.None),
        IntentAction.ConfirmInvalid => confirmations.AsInvalidAsync(me, new ConfirmInvalid(id, Version, Model.ReasonId, Model.Note), CancellationToken.None),
        _ => throw new ArgumentOutOfRangeException(nameof(Doing), Doing, "Not an action on an intent."),
    };
}
