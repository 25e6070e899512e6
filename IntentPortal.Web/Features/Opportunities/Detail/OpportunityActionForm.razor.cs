using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>The form of one action on an opportunity.</summary>
public sealed partial class OpportunityActionForm(OpportunityService opportunities, OpportunityFollowUpService followUps, OpportunityCloseService closing, ICustomerQueries customers)
{
    private IReadOnlyList<Choice> contacts = [];

    /// <inheritdoc />
    protected override string Kind => "opportunity";

    /// <inheritdoc />
    protected override Guid Subject => Detail.Id;

    private IEnumerable<OpportunityStage> Open => Enum.GetValues<OpportunityStage>().Where(stage => stage < OpportunityStage.Won && stage != Detail.Stage);

    /// <inheritdoc />
    internal override string RecordPath => PortalPaths.Opportunity(Detail.Code);

    /// <inheritdoc />
    protected override bool Allows(OpportunityDetail detail) => detail.Actions.Allow(Doing);

    /// <inheritdoc />
    protected override IReadOnlyList<FormField<OpportunityActionModel>> FieldsOf(OpportunityDetail now) =>
        Doing == OpportunityAction.Edit ? OpportunityEditFields.Of(Lists, contacts, T, Fields) : [];

    /// <inheritdoc />
    protected override OpportunityActionModel Begin(OpportunityDetail detail) => OpportunityActionModel.For(Doing, detail);

    /// <inheritdoc />
    protected override long VersionOf(OpportunityDetail detail) => detail.Version;

    /// <inheritdoc />
    protected override async Task PrepareAsync(Guid me)
    {
        if (Doing is OpportunityAction.Edit or OpportunityAction.FollowUp)
        {
            contacts = [.. (await customers.ContactsAsync(me, Detail.Customer.Id, Lifetime)).Select(c => new Choice(c.Id, c.Name))];
            OnConflict(Detail);
        }
    }

    /// <inheritdoc />
    protected override void OnConflict(OpportunityDetail now)
    {
        // The current contact stays selectable, even if it is no longer offered otherwise.
        if (now.Details.ContactId is { } contactId && now.ContactName is { } name && contacts.All(c => c.Id != contactId))
        {
            contacts = [.. contacts, new Choice(contactId, name)];
        }
    }

    /// <inheritdoc />
    protected override async Task<Refusal?> DoAsync(Guid me) => Doing switch
    {
        OpportunityAction.FollowUp => (await followUps.RecordAsync(
            me, new RecordFollowUp(Detail.Id, Model.ContactId, Model.Method, Time.FromLocal(Model.TookPlaceAt ?? Opened), Model.Content, Model.Day, Model.Files), CancellationToken.None)).Refusal,
        OpportunityAction.MovePromise => Model.Day is { } day
            ? (await followUps.MovePromiseAsync(me, new MovePromise(Detail.Id, day, Model.Note), CancellationToken.None)).Refusal
            : Refusal.ForField("DueOn", FieldProblemKind.Required),
        OpportunityAction.ChangeStage => (await opportunities.MoveAsync(me, new MoveOpportunity(Detail.Id, Version, Model.Stage, Model.Note), CancellationToken.None)).Refusal,
        OpportunityAction.Edit => (await opportunities.EditAsync(me, new EditOpportunity(Detail.Id, Version, Model.Details), CancellationToken.None)).Refusal,
        OpportunityAction.Assign => Model.PersonId is { } owner
            ? (await opportunities.AssignAsync(me, Detail.Id, Version, owner, CancellationToken.None)).Refusal
            : Refusal.ForField("OwnerId", FieldProblemKind.Required),
        OpportunityAction.Win => (await closing.WinAsync(me, Detail.Id, Version, CancellationToken.None)).Refusal,
        OpportunityAction.Lose => (await closing.LoseAsync(me, new LoseOpportunity(Detail.Id, Version, Model.ReasonId, Model.Note, Model.BlockedBy), CancellationToken.None)).Refusal,
        OpportunityAction.Reopen => (await closing.ReopenAsync(me, Detail.Id, Version, Model.Note, CancellationToken.None)).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(Doing), Doing, "Not an action on an opportunity."),
    };
}
