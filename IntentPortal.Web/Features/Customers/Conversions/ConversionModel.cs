using System.Text.Json.Serialization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Features.Customers.Matches;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Customers.Conversions;

/// <summary>The input of a conversion or merge; serialized as the draft.</summary>
public sealed class ConversionModel
{
    public bool Merges { get; set; }

    public string? Conclusion { get; set; }

    public CustomerDetails Details { get; set; } = new();

    public Guid? OwnerId { get; set; }

    public DistinctModel Distinct { get; set; } = new();

    public string? SurvivorCode { get; set; }

    /// <summary>The customer to merge into, as it was read.</summary>
    [JsonIgnore]
    public CustomerDetail? Survivor { get; set; }

    /// <summary>The keys of the fields to take from the merged customer.</summary>
    public HashSet<string> Chosen { get; set; } = [];

    /// <summary>The contacts that are not carried over.</summary>
    public HashSet<Guid> Former { get; set; } = [];

    public bool WithOpportunity { get; set; }

    public string? OpportunityName { get; set; }

    public TypedNumber ExpectedAmount { get; set; }

    public DateOnly? ExpectedCloseOn { get; set; }

    private NewOpportunity? Opportunity => WithOpportunity ? new NewOpportunity(OpportunityName, ExpectedAmount.Value, ExpectedCloseOn) : null;

    /// <summary>The initial input.</summary>
    public static ConversionModel For(CustomerDetail customer) => new()
    {
        Merges = !customer.Actions.Convert,
        Details = customer.Details,
        OwnerId = customer.Row.OwnerId,
        OpportunityName = customer.Row.Name,
    };

    /// <summary>Creates the conversion command.</summary>
    public ConvertCustomer ToConvert(CustomerRow customer) => new(customer.Id, customer.Version, Conclusion, Details, OwnerId, [.. Former], Opportunity, Distinct.ToCommand());

    /// <summary>Creates the merge command.</summary>
    /// <exception cref="InvalidOperationException">No customer to merge into is chosen.</exception>
    public MergeCustomers ToMerge(CustomerRow merged)
    {
        CustomerRow survivor = Survivor?.Row ?? throw new InvalidOperationException("No customer is chosen to merge into.");
        return new MergeCustomers(merged.Id, merged.Version, survivor.Id, survivor.Version, Conclusion, Chosen, [.. Former], Opportunity);
    }

    /// <summary>The contact of the surviving customer that is the same person, or null.</summary>
    public static ContactRow? SameAs(ContactRow contact, CustomerDetail survivor) => survivor.Contacts.FirstOrDefault(other => other.Details.IsSameAs(contact.Details));
}
