using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers;

/// <summary>What people type about a contact.</summary>
public sealed record ContactDetails
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Department at the customer.</summary>
    public string? Department { get; init; }

    /// <summary>Mobile as typed.</summary>
    public string? Mobile { get; init; }

    /// <summary>Phone as typed.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>WeChat name.</summary>
    public string? WeChat { get; init; }

    /// <summary>Whether this is the contact to turn to first.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>What the contact has to say in a purchase.</summary>
    public DecisionRole DecisionRole { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>What it says in user-defined fields; keys that are missing stay as they are.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;

    /// <summary>Whether both are the same person: a phone, mobile or e-mail address is the same.</summary>
    public bool IsSameAs(ContactDetails other)
    {
        string?[] theirs = [PhoneNumber.E164(other.Mobile), PhoneNumber.E164(other.Phone)];
        return new[] { PhoneNumber.E164(Mobile), PhoneNumber.E164(Phone) }.Any(number => number is not null && theirs.Contains(number))
            || (Email is not null && string.Equals(Email, other.Email, StringComparison.OrdinalIgnoreCase));
    }
}
