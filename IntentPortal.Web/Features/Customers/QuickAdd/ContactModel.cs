using IntentPortal.Domain.Customers;

namespace IntentPortal.Web.Features.Customers.QuickAdd;

/// <summary>The input for a quick-added contact.</summary>
public sealed class ContactModel
{
    public string? Name { get; set; }

    public string? Title { get; set; }

    public string? Mobile { get; set; }

    public string? Email { get; set; }

    /// <summary>Whether all fields are empty.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Mobile) && string.IsNullOrWhiteSpace(Email);

    /// <summary>Creates the contact part of the command.</summary>
    public ContactDetails ToDetails(bool isPrimary) => new() { Name = Name, Title = Title, Mobile = Mobile, Email = Email, IsPrimary = isPrimary };
}
