using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.CustomFields;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Customers.Conversions;

/// <summary>The input for a conversion or merge, with a preview of everything that will happen.</summary>
public sealed partial class ConversionForm(
    ICustomerQueries queries, ICustomerArchiveQueries archive, IDuplicateQueries duplicates, IReferenceData reference, CurrentPerson person, TimeProvider clock)
{
    private readonly InputDebounce pause = new(clock);
    private IReadOnlyList<DuplicateHit> known = [];
    private ReferenceLists? lists;
    private CustomerChoice? chosen;

    /// <summary>The customer.</summary>
    [Parameter, EditorRequired]
    public CustomerDetail Customer { get; set; } = null!;

    /// <summary>The input of the form.</summary>
    [Parameter, EditorRequired]
    public ConversionModel Model { get; set; } = null!;

    /// <summary>The preselected customer to merge into; null when none is.</summary>
    [Parameter]
    public string? Into { get; set; }

    /// <summary>Raised after every change.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnTyped { get; set; }

    /// <summary>The validation message of a field, or null.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?> Problem { get; set; } = null!;

    /// <summary>An additional line of the preview.</summary>
    [Parameter]
    public string? Further { get; set; }

    /// <summary>Additional fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private IReadOnlyList<Choice> Owners => Choices.CustomerOwners(lists!.People);

    // Marketing may see the customer archive but merge only intent customers.
    private string? NotOpen => Model.Survivor is { Actions.Merge: false } ? T[nameof(CustomerTexts.SurvivorNotOpen)].Value : null;

    /// <summary>Reads the customer to merge into and the duplicates again.</summary>
    public async Task RereadAsync()
    {
        await FindSurvivorAsync(Model.SurvivorCode);
        await LookForDuplicatesAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        lists = await reference.GetAsync(Lifetime);
        await LookForDuplicatesAsync();
        if (Into is not null && Into != Model.SurvivorCode)
        {
            Model.Merges = true;
            Model.Chosen.Clear();
        }

        await FindSurvivorAsync(Into ?? Model.SurvivorCode);
    }

    private Task Typed() => OnTyped.InvokeAsync();

    // The service would refuse missing fields one after the other, so all are listed here by their labels, including
    // user-defined ones.
    private List<string> Missing()
    {
        List<(bool Is, string Name)> required = [(string.IsNullOrWhiteSpace(Model.Conclusion), Fields[nameof(FieldTexts.ConversionConclusion)])];
        if (Model.Merges)
        {
            required.Add((Model.Survivor is null, Fields[nameof(FieldTexts.CustomerId)]));
        }
        else
        {
            required.AddRange([(Model.OwnerId is null, T[nameof(CustomerTexts.CustomerOwner)]), (string.IsNullOrWhiteSpace(Model.Details.Name), Fields[nameof(FieldTexts.Name)]), (Model.Details.SourceId is null, Fields[nameof(FieldTexts.SourceId)])]);
            required.AddRange(lists!.CustomFields.Where(f => f is { Target: CustomFieldTarget.Customer, IsActive: true, IsRequired: true }).Select(f => (Model.Details.Custom[f.Key] is null, f.Label())));
        }

        if (Model.WithOpportunity)
        {
            required.AddRange([(string.IsNullOrWhiteSpace(Model.OpportunityName), Fields[nameof(FieldTexts.Opportunity_Name)]), (Model.ExpectedAmount.Value is null, Fields[nameof(FieldTexts.ExpectedAmount)]), (Model.ExpectedCloseOn is null, Fields[nameof(FieldTexts.ExpectedCloseOn)])]);
        }

        return [.. required.Where(field => field.Is).Select(field => field.Name)];
    }

    private async Task EditAsync(CustomerDetails details)
    {
        bool searched = Searched(details) != Searched(Model.Details);
        Model.Details = details;
        await Typed();
        if (searched)
        {
            await LookSoonAsync();
        }
    }

    private static (string?, string?, CustomerType, string?, string?, string?, string?, string?) Searched(CustomerDetails details) =>
        (details.Name, details.ShortName, details.Type, details.Phone, details.Mobile, details.Email, details.WebSite, details.CreditCode);

    private async Task LookSoonAsync()
    {
        if (await pause.IsLastAsync())
        {
            await LookForDuplicatesAsync();
        }
    }

    private Task ChooseWay(bool merges)
    {
        Model.Merges = merges;
        return Typed();
    }

    private async Task MergeIntoAsync(string code)
    {
        Model.Merges = true;
        Model.Chosen.Clear();
        await FindSurvivorAsync(code);
        await Typed();
    }

    private Task ChooseAsync(CustomerChoice? choice)
    {
        Model.Chosen.Clear();
        return choice is null ? FindSurvivorAsync(null) : MergeIntoAsync(choice.Code);
    }

    private async Task FindSurvivorAsync(string? code)
    {
        Guid me = await person.IdAsync();
        CustomerDetail? survivor = code is null ? null : await archive.DetailAsync(me, code, Lifetime);
        chosen = survivor is null ? null : await queries.ChoiceAsync(me, survivor.Row.Id, Lifetime);
        (Model.Survivor, Model.SurvivorCode) = (survivor, survivor?.Row.Code);
    }

    private async Task GoesAsync(Guid contactId, bool goes)
    {
        if (goes)
        {
            Model.Former.Remove(contactId);
        }
        else
        {
            Model.Former.Add(contactId);
        }

        await Typed();
        await LookSoonAsync();
    }

    private async Task LookForDuplicatesAsync()
    {
        Guid me = await person.IdAsync();
        MatchCriteria signs = MatchCriteria.Of(Model.Details, [.. Customer.Contacts.Where(c => !c.IsFormer && !Model.Former.Contains(c.Id)).Select(c => c.Details)]);
        HashSet<Guid> apart = [.. (await duplicates.DistinctPairsAsync(me, Customer.Row.Id, pause.Lifetime)).Select(said => said.OtherId)];
        Model.Distinct.Hits = await duplicates.OfEditAsync(me, Customer.Row.Id, new NewMatchesAfterEdit(null, signs), pause.Lifetime);
        known = apart.Count == 0 ? [] : [.. (await queries.DuplicatesAsync(me, signs, pause.Lifetime)).Where(hit => hit.CustomerId is { } id && apart.Contains(id))];
    }
}
