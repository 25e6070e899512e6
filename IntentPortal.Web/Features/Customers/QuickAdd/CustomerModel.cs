using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Web.Features.Customers.Matches;

namespace IntentPortal.Web.Features.Customers.QuickAdd;

/// <summary>The input for a quick-added customer and its contacts.</summary>
public sealed class CustomerModel
{
    public string? Name { get; set; }

    public CustomerType Type { get; set; } = CustomerType.Company;

    public CustomerCategory? Category { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? CreditCode { get; set; }

    public string? Address { get; set; }

    /// <summary>
    /// The source. Empty while an intent is captured, because the customer takes over the intent's source.
    /// </summary>
    public Guid? SourceId { get; set; }

    public List<ContactModel> Contacts { get; set; } = [new()];

    /// <summary>Whether the duplicates are other customers.</summary>
    public DistinctModel Distinct { get; set; } = new();

    /// <summary>The customer part of the command.</summary>
    public CustomerDetails Details => new() { Name = Name, Type = Type, Category = Category, Phone = Phone, Email = Email, CreditCode = CreditCode, Address = Address, SourceId = SourceId };

    /// <summary>The contacts that are not empty.</summary>
    public IReadOnlyList<ContactDetails> ContactDetails => [.. Contacts.Where(c => !c.IsEmpty).Select((c, i) => c.ToDetails(isPrimary: i == 0))];

    /// <summary>Creates the command.</summary>
    public QuickAddCustomer ToCommand() => new(Details, ContactDetails, Distinct.ToCommand());
}
