using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Identity;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared.Conversions;

/// <summary>What is said and chosen when a customer is converted or merged, with everything that will happen in words.</summary>
public sealed partial class ConversionForm(ICustomerQueries queries, ICustomerArchiveQueries archive, IReferenceData reference, CurrentPerson person)
{
    private IReadOnlyList<string> missing = [];
    private ReferenceLists? lists;
    private CustomerChoice? chosen;

    /// <summary>The customer.</summary>
    [Parameter, EditorRequired]
    public CustomerDetail Customer { get; set; } = null!;

    /// <summary>What is typed.</summary>
    [Parameter, EditorRequired]
    public ConversionModel Model { get; set; } = null!;

    /// <summary>The customer that it opens to be merged into, where one was chosen before.</summary>
    [Parameter]
    public string? Into { get; set; }

    /// <summary>Told after every change.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnTyped { get; set; }

    /// <summary>What is wrong with a field, in words, or null.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?> Problem { get; set; } = null!;

    /// <summary>What will happen besides, in words.</summary>
    [Parameter]
    public string? Further { get; set; }

    /// <summary>What is asked for besides.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private IReadOnlyList<Choice> Owners => Choices.CustomerOwners(lists!.People);

    /// <summary>Reads again what may have changed: the customer it is merged into, and the duplicates.</summary>
    public async Task RereadAsync()
    {
        await FindSurvivorAsync(Model.SurvivorCode);
        await LookForDuplicatesAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        lists = await reference.GetAsync(CancellationToken.None);
        await LookForDuplicatesAsync();
        if (Into is not null && Into != Model.SurvivorCode)
        {
            Model.Merges = true;
            Model.Chosen.Clear();
        }

        await FindSurvivorAsync(Into ?? Model.SurvivorCode);
        Look();
    }

    private Task Typed()
    {
        Look();
        return OnTyped.InvokeAsync();
    }

    private void Look() => missing =
    [
        .. new[]
        {
            (Is: Model.OwnerId is null, Name: "CustomerOwner"),
            (Is: string.IsNullOrWhiteSpace(Model.Details.Name), Name: "Name"),
            (Is: Model.Details.SourceId is null, Name: "Source"),
        }.Where(required => required.Is).Select(required => T[required.Name].Value),
    ];

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
        CustomerDetail? survivor = code is null ? null : await archive.DetailAsync(me, code, CancellationToken.None);
        chosen = survivor is null ? null : await queries.ChoiceAsync(me, survivor.Row.Id, CancellationToken.None);
        (Model.Survivor, Model.SurvivorCode) = (survivor, survivor?.Row.Code);
    }

    private Task Goes(Guid contactId, bool goes)
    {
        if (goes)
        {
            Model.Former.Remove(contactId);
        }
        else
        {
            Model.Former.Add(contactId);
        }

        return Typed();
    }

    private IEnumerable<string> Preview()
    {
        CustomerDetail? survivor = Model.Merges ? Model.Survivor : null;
        int contacts = Customer.Contacts.Count(c => !c.IsFormer);
        int joined = survivor is null ? 0 : Customer.Contacts.Count(c => !c.IsFormer && ConversionModel.SameAs(c, survivor) is not null);
        if (!Model.Merges)
        {
            yield return T["PreviewConvert", Customer.Row.Name];
        }
        else if (survivor is not null)
        {
            yield return T["PreviewMerge", Customer.Row.Name, survivor.Row.Name, Customer.Row.Code];
        }

        yield return T["PreviewIntents", Customer.Row.OpenIntents];
        yield return T["PreviewContacts", contacts - joined - Model.Former.Count, joined, Model.Former.Count];
        Guid? owner = Model.Merges ? survivor?.Row.OwnerId : Model.OwnerId;
        if (owner is not null)
        {
            yield return T["PreviewOwner", lists!.People.NameOf(owner)];
        }

        if (Further is not null)
        {
            yield return Further;
        }

        yield return T["PreviewUndo"];
    }

    private async Task LookForDuplicatesAsync()
    {
        DuplicateSigns signs = DuplicateSigns.Of(Model.Details, [.. Customer.Contacts.Where(c => !c.IsFormer).Select(c => c.Details)]);
        Model.Apart.Hits = [.. (await queries.DuplicatesAsync(await person.IdAsync(), signs, CancellationToken.None)).Where(hit => hit.CustomerId != Customer.Row.Id)];
    }
}
