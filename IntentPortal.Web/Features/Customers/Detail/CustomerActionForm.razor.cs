using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>The form of one action on a customer.</summary>
public sealed partial class CustomerActionForm(
    CustomerService customers, CustomerFollowUpService followUps, CustomerLifeCycleService lifeCycle, ICustomerArchiveQueries archive, IDrafts drafts, CurrentPerson person, RefusalText text, BrowserTime time, TimeProvider clock)
    : IAsyncDisposable
{
    private readonly DraftAutosave keeper = new(drafts, clock);
    private readonly NumberFields numbers = new();
    private CustomerActionModel model = new();
    private EditDuplicates? duplicates;
    private CustomerDetail? conflict;
    private ConcurrentChange? fate;
    private Refusal? refusal;
    private DateTime opened;
    private long version;
    private bool working;

    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public CustomerAction Doing { get; set; }

    /// <summary>The customer.</summary>
    [Parameter, EditorRequired]
    public CustomerDetail Detail { get; set; } = null!;

    /// <summary>The contact that is edited, where one is.</summary>
    [Parameter]
    public ContactRow? Contact { get; set; }

    /// <summary>The lists to choose from.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Told when it was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnDone { get; set; }

    /// <summary>Told when the person gave up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancelled { get; set; }

    /// <summary>Reads the customer again and gives it back.</summary>
    [Parameter, EditorRequired]
    public Func<Task<CustomerDetail?>> OnReread { get; set; } = null!;

    /// <summary>Told the code of a customer that this one is to be compared with and merged into.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnMerge { get; set; }

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    private IReadOnlyList<Choice> Owners => Choices.CustomerOwners(Lists.People);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await keeper.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        (model, version) = (CustomerActionModel.For(Doing, Detail, Contact), Detail.Row.Version);
        opened = time.Now.DateTime;
        Boundary?.Guard(keeper);
        if (await keeper.OpenAsync<CustomerActionModel>(await person.IdAsync(), $"customer-{Doing}", (Contact?.Id ?? Detail.Row.Id).ToString(), version, CancellationToken.None) is { } draft)
        {
            // Typed against an older version, it is saved against that one, so that what others changed since is shown
            // and not overwritten.
            (model, version) = (draft.Form, draft.Version);
        }
    }

    private IReadOnlyList<FieldConflict> Versions()
    {
        var shown = new FieldWords(Lists, Words);
        return Doing != CustomerAction.Edit ? []
            :
            [
                .. CustomerField.Of(conflict!.Details, model.Edited).Select(f => new FieldConflict(
                    shown.Name(RecordKind.Customer, f.Key, T), shown.Of(RecordKind.Customer, f.Key, f.Read(conflict!.Details)), shown.Of(RecordKind.Customer, f.Key, f.Read(model.Edited)), () => model.Details = f.Copy(model.Details, conflict!.Details))),
            ];
    }

    private void Typed() => keeper.Keep(JsonSerializer.Serialize(model, JsonSerializerOptions.Web));

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
            Guid me = await person.IdAsync();
            refusal = await numbers.RefuseAsync() ?? await DoAsync(me, Detail.Row.Id);
            fate = refusal?.Code is RefusalCode.Conflict or RefusalCode.CustomerMerged or RefusalCode.CustomerDeactivated ? await ConcurrentChangeAsync(me) : null;
            if (refusal is null)
            {
                await keeper.ForgetAsync();
                await OnDone.InvokeAsync();
            }
            else if (refusal.Code == RefusalCode.DuplicatesFound && duplicates is not null)
            {
                await duplicates.LookAgainAsync();
            }
            else if (refusal.Code == RefusalCode.Conflict && fate?.Kind is not (ConcurrentChangeKind.Merged or ConcurrentChangeKind.Deactivated) && await OnReread() is { } now)
            {
                (conflict, version) = (now, now.Row.Version);
                model.ContactVersion = now.Contacts.FirstOrDefault(c => c.Id == model.ContactId)?.Version ?? 0;
            }
        }
        finally
        {
            working = false;
        }
    }

    // Told is what stands in the way of this action: a merge always, a deactivation when it is new, a conversion when
    // it is new and somebody was about to deactivate.
    private async Task<ConcurrentChange?> ConcurrentChangeAsync(Guid me) => await archive.ConcurrentChangeAsync(me, Detail.Row.Id, Lifetime) switch
    {
        { Kind: ConcurrentChangeKind.Merged } merged => merged,
        { Kind: ConcurrentChangeKind.Deactivated } deactivated when !Detail.Row.IsDeactivated => deactivated,
        { Kind: ConcurrentChangeKind.Converted } converted when Doing == CustomerAction.Deactivate && Detail.Row.Stage == CustomerStage.Intent => converted,
        _ => null,
    };

    private async Task<Refusal?> DoAsync(Guid me, Guid id) => Doing switch
    {
        CustomerAction.FollowUp => (await followUps.RecordAsync(
            me, new RecordCustomerFollowUp(id, model.ContactId, model.Method, time.FromLocal(model.TookPlaceAt ?? opened), model.Content, model.Day, model.Files), CancellationToken.None)).Refusal,
        CustomerAction.MovePromise => model.Day is { } day
            ? (await followUps.MovePromiseAsync(me, new MoveCustomerPromise(id, day, model.Note), CancellationToken.None)).Refusal
            : Refusal.ForField("DueOn", FieldProblemKind.Required),
        CustomerAction.Edit => (await customers.EditAsync(me, new EditCustomer(id, version, model.Edited, model.Distinct.ToCommand()), CancellationToken.None)).Refusal,
        CustomerAction.Assign => model.PersonId is { } owner
            ? (await customers.AssignAsync(me, id, owner, CancellationToken.None)).Refusal
            : Refusal.ForField("OwnerId", FieldProblemKind.Required),
        CustomerAction.Collaborate => model.PersonId is { } colleague
            ? (await customers.SetCollaboratorAsync(me, id, colleague, true, CancellationToken.None)).Refusal
            : Refusal.ForField("OwnerId", FieldProblemKind.Required),
        CustomerAction.AddContact => (await customers.SaveContactAsync(me, new SaveContact(id, model.ContactId, model.ContactVersion, model.Contact, model.Distinct.ToCommand()), CancellationToken.None)).Refusal,
        CustomerAction.AddFiles => (await customers.AddFilesAsync(me, id, model.Files, CancellationToken.None)).Refusal,
        CustomerAction.Deactivate => (await lifeCycle.DeactivateAsync(me, new DeactivateCustomer(id, version, model.ReasonId, model.Note), CancellationToken.None)).Refusal,
        CustomerAction.Reactivate => (await lifeCycle.ReactivateAsync(me, id, version, model.Note, CancellationToken.None)).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(Doing), Doing, "Not an action on a customer."),
    };

    private void TakeTheirs()
    {
        model = CustomerActionModel.For(Doing, conflict!, conflict!.Contacts.FirstOrDefault(c => c.Id == Contact?.Id));
        (conflict, fate, refusal) = (null, null, null);
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
