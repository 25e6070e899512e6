using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;

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

/// <summary>What a contact has to say in a purchase.</summary>
public enum DecisionRole
{
    Unknown = 0,
    Decides = 1,
    Influences = 2,
    Uses = 3,
    Blocks = 4,
}

/// <summary>One of the fields that people type about a contact, for joining contacts and parting them again.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Read">Its value; null when it is empty.</param>
/// <param name="Copy">The first details with this field of the second.</param>
public sealed record ContactField(string Key, Func<ContactDetails, object?> Read, Func<ContactDetails, ContactDetails, ContactDetails> Copy)
{
    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<ContactField> All { get; } =
    [
        new(nameof(ContactDetails.Name), d => d.Name, (to, from) => to with { Name = from.Name }),
        new(nameof(ContactDetails.Title), d => d.Title, (to, from) => to with { Title = from.Title }),
        new(nameof(ContactDetails.Department), d => d.Department, (to, from) => to with { Department = from.Department }),
        new(nameof(ContactDetails.Mobile), d => d.Mobile, (to, from) => to with { Mobile = from.Mobile }),
        new(nameof(ContactDetails.Phone), d => d.Phone, (to, from) => to with { Phone = from.Phone }),
        new(nameof(ContactDetails.Email), d => d.Email, (to, from) => to with { Email = from.Email }),
        new(nameof(ContactDetails.WeChat), d => d.WeChat, (to, from) => to with { WeChat = from.WeChat }),
        new(nameof(ContactDetails.IsPrimary), d => d.IsPrimary, (to, from) => to with { IsPrimary = from.IsPrimary }),
        new(nameof(ContactDetails.DecisionRole), d => d.DecisionRole, (to, from) => to with { DecisionRole = from.DecisionRole }),
        new(nameof(ContactDetails.Notes), d => d.Notes, (to, from) => to with { Notes = from.Notes }),
    ];

    /// <summary>All of them, and the user-defined fields in which one of the records says something.</summary>
    public static IReadOnlyList<ContactField> Of(params IReadOnlyList<ContactDetails> records) =>
        [.. All, .. records.SelectMany(r => r.Custom.Given).Distinct().Order(StringComparer.Ordinal).Select(OfCustom)];

    /// <summary>The kept contact's details with its empty fields filled from the one that is joined with it.</summary>
    public static ContactDetails Fill(ContactDetails kept, ContactDetails joined) =>
        Of(kept, joined).Where(field => field.Read(kept) is null).Aggregate(kept, (details, field) => field.Copy(details, joined));

    private static ContactField OfCustom(string key) =>
        new(CustomValueCheck.Path(key), d => d.Custom[key], (to, from) => to with { Custom = to.Custom.With(key, from.Custom[key]) });
}
