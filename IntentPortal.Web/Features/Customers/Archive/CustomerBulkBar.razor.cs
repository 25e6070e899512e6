using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>Gives the ticked customers to a person. What was refused stays ticked, so that it can be tried in another way.</summary>
public sealed partial class CustomerBulkBar(CustomerService customers, CurrentPerson person, RefusalText text)
{
    private IReadOnlyList<BulkResult>? results;
    private Dictionary<Guid, string> codes = [];
    private Guid? ownerId;
    private bool working;

    /// <summary>The ticked customers.</summary>
    [Parameter, EditorRequired]
    public Dictionary<Guid, CustomerRow> Selected { get; set; } = [];

    /// <summary>The lists to choose from.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Told when it was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnDone { get; set; }

    /// <summary>Told that nothing is to be ticked any more.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCleared { get; set; }

    private RefusalText Text => text;

    private IReadOnlyList<Choice> Owners => Choices.CustomerOwners(Lists.People);

    private Task ClearAsync()
    {
        results = null;
        return OnCleared.InvokeAsync();
    }

    private async Task GoAsync()
    {
        working = true;
        try
        {
            codes = Selected.ToDictionary(s => s.Key, s => s.Value.Code);
            results = await customers.AssignManyAsync(await person.IdAsync(), [.. Selected.Keys], ownerId!.Value, CancellationToken.None);
            foreach (BulkResult done in results.Where(r => r.Refusal is null))
            {
                Selected.Remove(done.RecordId);
            }

            ownerId = null;
            await OnDone.InvokeAsync();
        }
        finally
        {
            working = false;
        }
    }
}
