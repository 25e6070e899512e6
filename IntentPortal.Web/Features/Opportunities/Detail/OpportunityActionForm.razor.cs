using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>The form of one action on an opportunity.</summary>
public sealed partial class OpportunityActionForm(
    OpportunityService opportunities, OpportunityFollowUpService followUps, OpportunityCloseService closing, ICustomerQueries customers, IDrafts drafts, CurrentPerson person, RefusalText text, BrowserTime time, TimeProvider clock)
    : IAsyncDisposable
{
    private readonly DraftAutosave keeper = new(drafts, clock);
    private readonly NumberFields numbers = new();
    private OpportunityActionModel model = new();
    private IReadOnlyList<Choice> contacts = [];
    private OpportunityDetail? conflict;
    private Refusal? refusal;
    private OpportunityStage stage;
    private DateTime opened;
    private long version;
    private bool working;

    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public OpportunityAction Doing { get; set; }

    /// <summary>The opportunity.</summary>
    [Parameter, EditorRequired]
    public OpportunityDetail Detail { get; set; } = null!;

    /// <summary>The lists to choose from.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Told when it was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnDone { get; set; }

    /// <summary>Told when the person gave up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancelled { get; set; }

    /// <summary>Reads the opportunity again and gives it back.</summary>
    [Parameter, EditorRequired]
    public Func<Task<OpportunityDetail?>> OnReread { get; set; } = null!;

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    private IEnumerable<OpportunityStage> Open => Enum.GetValues<OpportunityStage>().Where(stage => stage < OpportunityStage.Won && stage != Detail.Stage);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await keeper.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        Guid me = await person.IdAsync();
        (model, version, stage) = (OpportunityActionModel.For(Doing, Detail), Detail.Version, Detail.Stage);
        opened = time.Now.DateTime;
        Boundary?.Guard(keeper);
        if (await keeper.OpenAsync<OpportunityActionModel>(me, $"opportunity-{Doing}", Detail.Id.ToString(), version, CancellationToken.None) is { } draft)
        {
            // Typed against an older version, it is saved against that one, so that what others changed since is shown
            // and not overwritten.
            (model, version) = (draft.Form, draft.Version);
        }

        if (Doing is OpportunityAction.Edit or OpportunityAction.FollowUp)
        {
            contacts = [.. (await customers.ContactsAsync(me, Detail.Customer.Id, Lifetime)).Select(c => new Choice(c.Id, c.Name))];
            Offer(Detail);
        }
    }

    // The contact that is there can stay, also one that is offered to nobody any more.
    private void Offer(OpportunityDetail saved)
    {
        if (saved.Details.ContactId is { } contactId && saved.ContactName is { } name && contacts.All(c => c.Id != contactId))
        {
            contacts = [.. contacts, new Choice(contactId, name)];
        }
    }

    private void Typed() => keeper.Keep(JsonSerializer.Serialize(model, JsonSerializerOptions.Web));

    private IReadOnlyList<FieldConflict> Versions() => Doing switch
    {
        OpportunityAction.Edit => OpportunityVersions.Compare(conflict!, model, Lists, contacts, T),
        OpportunityAction.Assign => [new FieldConflict(T["Owner"], Lists.People.NameOf(conflict!.OwnerId), Lists.People.NameOf(model.PersonId))],
        // What was said is added to what others said, and a day that they promised is moved like any other.
        OpportunityAction.FollowUp or OpportunityAction.MovePromise => [],
        // What is done closes the opportunity or takes it elsewhere: where it stands now, and where it stood when the
        // form was opened.
        _ => [new FieldConflict(T["Stage"], Words.Word(conflict!.Stage), Words.Word(stage))],
    };

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
            refusal = await numbers.RefuseAsync() ?? await DoAsync(await person.IdAsync(), Detail.Id);
            if (refusal is null)
            {
                await keeper.ForgetAsync();
                await OnDone.InvokeAsync();
            }
            else if (refusal.Code == RefusalCode.Conflict && await OnReread() is { } now)
            {
                (conflict, version) = (now, now.Version);
                Offer(now);
            }
        }
        finally
        {
            working = false;
        }
    }

    private async Task<Refusal?> DoAsync(Guid me, Guid id) => Doing switch
    {
        OpportunityAction.FollowUp => (await followUps.RecordAsync(
            me, new RecordOpportunityFollowUp(id, model.ContactId, model.Method, time.FromLocal(model.TookPlaceAt ?? opened), model.Content, model.Day, model.Files), CancellationToken.None)).Refusal,
        OpportunityAction.MovePromise => model.Day is { } day
            ? (await followUps.MovePromiseAsync(me, new MoveOpportunityPromise(id, day, model.Note), CancellationToken.None)).Refusal
            : Refusal.ForField("DueOn", FieldProblemKind.Required),
        OpportunityAction.ChangeStage => (await opportunities.MoveAsync(me, new MoveOpportunity(id, version, model.Stage, model.Note), CancellationToken.None)).Refusal,
        OpportunityAction.Edit => (await opportunities.EditAsync(me, new EditOpportunity(id, version, model.Details), CancellationToken.None)).Refusal,
        OpportunityAction.Assign => model.PersonId is { } owner
            ? (await opportunities.AssignAsync(me, id, version, owner, CancellationToken.None)).Refusal
            : Refusal.ForField("OwnerId", FieldProblemKind.Required),
        OpportunityAction.Win => (await closing.WinAsync(me, id, version, CancellationToken.None)).Refusal,
        OpportunityAction.Lose => (await closing.LoseAsync(me, new LoseOpportunity(id, version, model.ReasonId, model.Note, model.BlockedBy), CancellationToken.None)).Refusal,
        OpportunityAction.Reopen => (await closing.ReopenAsync(me, id, version, model.Note, CancellationToken.None)).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(Doing), Doing, "Not an action on an opportunity."),
    };

    private void TakeTheirs()
    {
        model = OpportunityActionModel.For(Doing, conflict!);
        (conflict, refusal) = (null, null);
        Typed();
    }

    private Task KeepMineAsync()
    {
        conflict = null;
        return GoAsync();
    }

    private string? ProblemOf(string name) => refusal?.Problems.FirstOrDefault(p => p.Field == name) is { } problem ? text.Of(problem) : null;
}
