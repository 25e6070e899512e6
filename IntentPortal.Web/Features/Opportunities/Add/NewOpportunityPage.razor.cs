using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Opportunities.Detail;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Opportunities.Add;

/// <summary>
/// Adds an opportunity by hand. There is one draft for each customer that it is started from, and one for the list.
/// </summary>
public sealed partial class NewOpportunityPage(
    OpportunityService opportunities, ICustomerQueries customers, IReferenceData reference, IDrafts drafts, CurrentPerson person, RefusalText text, TimeProvider clock, ISnackbar snackbar, NavigationManager navigation)
    : IAsyncDisposable
{
    private const string List = PortalPaths.Opportunities;

    private readonly DraftAutosave keeper = new(drafts, clock);
    private readonly NumberFields numbers = new();
    private NewOpportunityModel model = new();
    private IReadOnlyList<Choice> contacts = [];
    private ReferenceLists? lists;
    private Refusal? refusal;
    private Guid me;
    private bool saving;

    /// <summary>The customer whose page linked here.</summary>
    [SupplyParameterFromQuery(Name = "customer")]
    private Guid? CustomerId { get; set; }

    [CascadingParameter]
    private FormBoundary? Boundary { get; set; }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await keeper.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        me = await person.IdAsync();
        Boundary?.Guard(keeper);
        if (await keeper.OpenAsync<NewOpportunityModel>(me, "opportunity-new", CustomerId?.ToString() ?? string.Empty, 0, CancellationToken.None) is { } draft)
        {
            model = draft.Form;
            await OfferContactsAsync();
        }
        else
        {
            await BeginAsync();
        }

        lists = await reference.GetAsync(Lifetime);
    }

    private async Task BeginAsync()
    {
        model = new NewOpportunityModel { Customer = CustomerId is { } id ? await customers.ChoiceAsync(me, id, Lifetime) : null };
        model.Opportunity.PersonId = me;
        await OfferContactsAsync();
    }

    private async Task OfferContactsAsync() =>
        contacts = model.Customer is { } customer ? [.. (await customers.ContactsAsync(me, customer.Id, Lifetime)).Select(c => new Choice(c.Id, c.Name))] : [];

    private async Task ChooseAsync(CustomerChoice? customer)
    {
        (model.Customer, model.Opportunity.ContactId) = (customer, null);
        await OfferContactsAsync();
        Typed();
    }

    private void Typed() => keeper.Keep(JsonSerializer.Serialize(model, JsonSerializerOptions.Web));

    private async Task CancelAsync()
    {
        await keeper.ForgetAsync();
        navigation.NavigateTo(CustomerId is not null && model.Customer is { } customer ? PortalPaths.Customer(customer.Code) : List);
    }

    private async Task SaveAsync()
    {
        if (saving)
        {
            return;
        }

        saving = true;
        try
        {
            if (await numbers.RefuseAsync() is { } unreadable)
            {
                refusal = unreadable;
                return;
            }

            Outcome<OpportunityRef> outcome = await opportunities.AddAsync(
                me, new AddOpportunity(model.Customer?.Id, model.Opportunity.Details, model.Opportunity.PersonId), CancellationToken.None);
            refusal = outcome.Refusal;
            if (outcome.Succeeded)
            {
                await keeper.ForgetAsync();
                Leave(outcome.Value);
            }
        }
        finally
        {
            saving = false;
        }
    }

    private void Leave(OpportunityRef added)
    {
        if (added.IsSeen)
        {
            snackbar.Add(T[nameof(OpportunityTexts.Added), added.Code], Severity.Success);
            navigation.NavigateTo($"{List}/{added.Code}");
        }
        else
        {
            // The viewer may not see the new opportunity, so its page would only report that it was not found.
            snackbar.Add(T[nameof(OpportunityTexts.AddedForOther), added.Code, lists!.People.NameOf(model.Opportunity.PersonId)], Severity.Info);
            navigation.NavigateTo(List);
        }
    }

    private string? ProblemOf(string name) => refusal?.Problems.FirstOrDefault(p => p.Field == name) is { } problem ? text.Of(problem) : null;
}
