using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>The form of one action on a customer.</summary>
public sealed partial class CustomerActionForm(CustomerService customers, CustomerFollowUpService followUps, CustomerLifeCycleService lifeCycle, ICustomerArchiveQueries archive)
{
    private EditDuplicates? duplicates;
    private ConcurrentChange? fate;

    /// <summary>The contact to edit; null for other actions.</summary>
    [Parameter]
    public ContactRow? Contact { get; set; }

    /// <summary>Raised with the code of the customer to compare with and merge into.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnMerge { get; set; }

    /// <inheritdoc />
    internal override bool TellsOtherwise => Fate is not null;

    /// <inheritdoc />
    internal override bool IsOver => Fate is not null;

    /// <inheritdoc />
    protected override string Kind => "customer";

    /// <inheritdoc />
    protected override Guid Subject => Contact?.Id ?? Detail.Row.Id;

    private ConcurrentChange? Fate => Refusal is null ? null : fate;

    private IReadOnlyList<Choice> Owners => Choices.CustomerOwners(Lists.People);

    /// <inheritdoc />
    internal override string RecordPath => PortalPaths.Customer(Detail.Row.Code);

    /// <inheritdoc />
    protected override long SubjectVersion => Contact is null ? Version : Model.ContactVersion;

    /// <inheritdoc />
    protected override bool Allows(CustomerDetail detail) => detail.Actions.Allow(Doing) && (Contact is null || detail.Contacts.Any(c => c.Id == Contact.Id));

    /// <inheritdoc />
    protected override IReadOnlyList<FormField<CustomerActionModel>> FieldsOf(CustomerDetail now)
    {
        var words = new FieldWords(Lists, Fields, Words);
        return Doing == CustomerAction.Edit ? CustomerEditFields.OfCustomer(words, Begun.Details, now.Details, Model.Edited)
            : Doing == CustomerAction.AddContact ? CustomerEditFields.OfContact(words, [.. now.Contacts.Where(c => c.Id == Contact?.Id).Select(c => c.Details), Model.Contact])
            : [];
    }

    /// <inheritdoc />
    protected override CustomerActionModel Begin(CustomerDetail detail) => CustomerActionModel.For(Doing, detail, detail.Contacts.FirstOrDefault(c => c.Id == Contact?.Id));

    /// <inheritdoc />
    protected override long VersionOf(CustomerDetail detail) => detail.Row.Version;

    /// <inheritdoc />
    protected override async Task OnRefusedAsync(Guid me, Refusal refusal)
    {
        fate = refusal.Code is RefusalCode.Conflict or RefusalCode.CustomerMerged or RefusalCode.CustomerDeactivated ? await ConcurrentChangeAsync(me) : null;
        if (refusal.Code == RefusalCode.DuplicatesFound && duplicates is not null)
        {
            await duplicates.LookAgainAsync();
        }
        else if (fate is null)
        {
            await ShowConflictAsync(refusal);
        }
    }

    /// <inheritdoc />
    protected override void OnConflict(CustomerDetail now) => Model.ContactVersion = now.Contacts.FirstOrDefault(c => c.Id == Model.ContactId)?.Version ?? 0;

    // A concurrent merge always blocks the action. A deactivation only does when it is new, a conversion when it is new
    // and the action is to deactivate.
    private async Task<ConcurrentChange?> ConcurrentChangeAsync(Guid me) => await archive.ConcurrentChangeAsync(me, Detail.Row.Id, Lifetime) switch
    {
        { Kind: ConcurrentChangeKind.Merged } merged => merged,
        { Kind: ConcurrentChangeKind.Deactivated } deactivated when !Begun.Row.IsDeactivated => deactivated,
        { Kind: ConcurrentChangeKind.Converted } converted when Doing == CustomerAction.Deactivate && Begun.Row.Stage == CustomerStage.Intent => converted,
        _ => null,
    };

    /// <inheritdoc />
    protected override async Task<Refusal?> DoAsync(Guid me) => Doing switch
    {
        CustomerAction.FollowUp => (await followUps.RecordAsync(
            me, new RecordFollowUp(Detail.Row.Id, Model.ContactId, Model.Method, Time.FromLocal(Model.TookPlaceAt ?? Opened), Model.Content, Model.Day, Model.Files), CancellationToken.None)).Refusal,
        CustomerAction.MovePromise => Model.Day is { } day
            ? (await followUps.MovePromiseAsync(me, new MovePromise(Detail.Row.Id, day, Model.Note), CancellationToken.None)).Refusal
            : Refusal.ForField("DueOn", FieldProblemKind.Required),
        CustomerAction.Edit => (await customers.EditAsync(me, new EditCustomer(Detail.Row.Id, Version, Model.Edited, Model.Distinct.ToCommand()), CancellationToken.None)).Refusal,
        CustomerAction.Assign => Model.PersonId is { } owner
            ? (await customers.HandOverAsync(me, new HandOverCustomer(Detail.Row.Id, owner, Model.GoingAlong), CancellationToken.None)).Refusal
            : Refusal.ForField("OwnerId", FieldProblemKind.Required),
        CustomerAction.Collaborate => Model.PersonId is { } colleague
            ? (await customers.SetCollaboratorAsync(me, Detail.Row.Id, colleague, true, CancellationToken.None)).Refusal
            : Refusal.ForField("OwnerId", FieldProblemKind.Required),
        CustomerAction.AddContact => (await customers.SaveContactAsync(me, new SaveContact(Detail.Row.Id, Model.ContactId, Model.ContactVersion, Model.Contact, Model.Distinct.ToCommand()), CancellationToken.None)).Refusal,
        CustomerAction.AddFiles => (await customers.AddFilesAsync(me, Detail.Row.Id, Model.Files, CancellationToken.None)).Refusal,
        CustomerAction.Deactivate => (await lifeCycle.DeactivateAsync(me, new DeactivateCustomer(Detail.Row.Id, Version, Model.ReasonId, Model.Note), CancellationToken.None)).Refusal,
        CustomerAction.Reactivate => (await lifeCycle.ReactivateAsync(me, Detail.Row.Id, Version, Model.Note, CancellationToken.None)).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(Doing), Doing, "Not an action on a customer."),
    };
}
