using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Customers.Conversions;

/// <summary>The conversion dialog: everything that will happen is said before, nothing typed is lost by a refusal or a lost connection.</summary>
public sealed partial class ConversionDialog(
    ConversionService conversions, ICustomerQueries queries, ICustomerArchiveQueries archive, IIntentQueries intents, IReferenceData reference, IDrafts drafts, CurrentPerson person, RefusalText text, TimeProvider clock) : IAsyncDisposable
{
    private readonly DraftKeeper keeper = new(drafts, clock);
    private ConversionModel model = new();
    private IReadOnlyList<DuplicateHit> hits = [];
    private IReadOnlyList<string> missing = [];
    private ReferenceLists? lists;
    private CustomerDetail? survivor;
    private CustomerChoice? chosen;
    private Refusal? refusal;
    private CustomerDetail? done;
    private IReadOnlyList<IntentRow> doneIntents = [];
    private MudButton? close;
    private bool focused;
    private bool working;

    /// <summary>The customer that it opens to be merged into, where one was chosen before.</summary>
    [Parameter]
    public string? Into { get; set; }

    /// <summary>The customer.</summary>
    [Parameter, EditorRequired]
    public CustomerDetail Customer { get; set; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private IReadOnlyList<Choice> Owners => Choices.CustomerOwners(lists!.People);

    /// <summary>Shows the dialog; gives back the code of the customer in the archive, or null when nothing was done.</summary>
    public static async Task<string?> ShowAsync(IDialogService dialogs, CustomerDetail customer, string title, string? into = null)
    {
        IDialogReference dialog = await dialogs.ShowAsync<ConversionDialog>(
            title, new DialogParameters<ConversionDialog> { { d => d.Customer, customer }, { d => d.Into, into } }, new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseButton = true, BackdropClick = false });
        return (await dialog.Result)?.Data as string;
    }

    public ValueTask DisposeAsync() => keeper.DisposeAsync();

    protected override async Task OnInitializedAsync()
    {
        Guid me = await person.IdAsync();
        model = ConversionModel.For(Customer);
        Draft? draft = await keeper.OpenAsync(me, "convert", Customer.Row.Id.ToString(), Customer.Row.Version, CancellationToken.None);
        if (draft is not null)
        {
            model = JsonSerializer.Deserialize<ConversionModel>(draft.Json, JsonSerializerOptions.Web) ?? model;
        }

        lists = await reference.GetAsync(CancellationToken.None);
        await LookForDuplicatesAsync();
        if (Into is not null && Into != model.SurvivorCode)
        {
            model.Merges = true;
            model.Chosen.Clear();
        }

        await FindSurvivorAsync(Into ?? model.SurvivorCode);
        Look();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The button that was pressed is gone: the keyboard goes on at the one that took its place.
        if (close is not null && !focused)
        {
            focused = true;
            await close.FocusAsync();
        }
    }

    private void Typed()
    {
        Look();
        keeper.Keep(JsonSerializer.Serialize(model, JsonSerializerOptions.Web));
    }

    private void Look() => missing =
    [
        .. new[]
        {
            (Is: model.OwnerId is null, Name: "Owner"),
            (Is: string.IsNullOrWhiteSpace(model.Details.Name), Name: "Name"),
            (Is: model.Details.SourceId is null, Name: "Source"),
        }.Where(required => required.Is).Select(required => T[required.Name].Value),
    ];

    private void ChooseWay(bool merges)
    {
        model.Merges = merges;
        refusal = null;
        Typed();
    }

    private async Task MergeIntoAsync(string code)
    {
        model.Merges = true;
        model.Chosen.Clear();
        await FindSurvivorAsync(code);
        Typed();
    }

    private Task ChooseAsync(CustomerChoice? choice)
    {
        model.Chosen.Clear();
        return choice is null ? FindSurvivorAsync(null) : MergeIntoAsync(choice.Code);
    }

    private async Task FindSurvivorAsync(string? code)
    {
        Guid me = await person.IdAsync();
        survivor = code is null ? null : await archive.DetailAsync(me, code, CancellationToken.None);
        chosen = survivor is null ? null : await queries.ChoiceAsync(me, survivor.Row.Id, CancellationToken.None);
        model.SurvivorCode = survivor?.Row.Code;
    }

    private void Goes(Guid contactId, bool goes)
    {
        if (goes)
        {
            model.Former.Remove(contactId);
        }
        else
        {
            model.Former.Add(contactId);
        }

        Typed();
    }

    private IEnumerable<string> Preview()
    {
        int contacts = Customer.Contacts.Count(c => !c.IsFormer);
        int joined = model.Merges && survivor is not null ? Customer.Contacts.Count(c => !c.IsFormer && ConversionModel.SameAs(c, survivor) is not null) : 0;
        if (!model.Merges)
        {
            yield return T["PreviewConvert", Customer.Row.Name];
        }
        else if (survivor is not null)
        {
            yield return T["PreviewMerge", Customer.Row.Name, survivor.Row.Name, Customer.Row.Code];
        }

        yield return T["PreviewIntents", Customer.Row.OpenIntents];
        yield return T["PreviewContacts", contacts - joined - model.Former.Count, joined, model.Former.Count];
        Guid? owner = model.Merges ? survivor?.Row.OwnerId : model.OwnerId;
        if (owner is not null)
        {
            yield return T["PreviewOwner", lists!.People.NameOf(owner)];
        }

        if (model.WithOpportunity)
        {
            yield return T["PreviewOpportunity", model.OpportunityName ?? string.Empty];
        }

        yield return T["PreviewUndo"];
    }

    private async Task CancelAsync()
    {
        await keeper.ForgetAsync();
        Dialog.Cancel();
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
            Outcome<CustomerRef> outcome = !model.Merges ? await conversions.ConvertAsync(me, model.ToConvert(Customer.Row), CancellationToken.None)
                : survivor is null ? Refusal.ForField("SurvivorId", FieldProblemKind.Required)
                : await conversions.MergeAsync(me, model.ToMerge(Customer.Row, survivor.Row), CancellationToken.None);
            refusal = outcome.Refusal;
            if (outcome.Succeeded)
            {
                await keeper.ForgetAsync();
                done = await archive.DetailAsync(me, outcome.Value.Code, CancellationToken.None);
                doneIntents = (await intents.PageAsync(me, new IntentPageRequest(new IntentFilter { CustomerId = outcome.Value.Id }, Take: ConversionResult.IntentsShown), CancellationToken.None)).Rows;
                if (done is null)
                {
                    // Given to somebody whose customers the person does not see.
                    Dialog.Close(DialogResult.Ok(outcome.Value.Code));
                }
            }
            else if (refusal!.Code == RefusalCode.Conflict)
            {
                await RereadAsync(me);
            }
            else if (refusal.Code == RefusalCode.DuplicatesFound)
            {
                await LookForDuplicatesAsync();
            }
        }
        finally
        {
            working = false;
        }
    }

    private void Close() => Dialog.Close(DialogResult.Ok(done!.Row.Code));

    private async Task LookForDuplicatesAsync()
    {
        DuplicateSigns signs = DuplicateSigns.Of(model.Details, [.. Customer.Contacts.Where(c => !c.IsFormer).Select(c => c.Details)]);
        hits = [.. (await queries.DuplicatesAsync(await person.IdAsync(), signs, CancellationToken.None)).Where(hit => hit.CustomerId != Customer.Row.Id)];
    }

    // Somebody else saved one of both: the words stay, and the next try is made on what is there now.
    private async Task RereadAsync(Guid me)
    {
        Customer = await archive.DetailAsync(me, Customer.Row.Code, CancellationToken.None) ?? Customer;
        await FindSurvivorAsync(model.SurvivorCode);
    }

    private string? ProblemOf(params string[] fields) =>
        refusal?.Problems.FirstOrDefault(p => fields.Contains(p.Field)) is { } problem ? text.Of(problem) : null;
}
