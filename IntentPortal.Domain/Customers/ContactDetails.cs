using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Domain.Customers;

/// <summary>The editable fields of a contact.</summary>
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

    /// <summary>Whether this is the customer's primary contact.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>The contact's role in purchase decisions.</summary>
    public DecisionRole DecisionRole { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>The values of the user-defined fields; keys that are missing keep their values.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;

    /// <summary>
    /// Whether both are the same person, which is assumed when a phone, mobile or e-mail address is equal.
    /// </summary>
    public bool IsSameAs(ContactDetails other)
    {
        string?[] theirs = [PhoneNumber.E164(other.Mobile), PhoneNumber.E164(other.Phone)];
        return new[] { PhoneNumber.E164(Mobile), PhoneNumber.E164(Phone) }.Any(number => number is not null && theirs.Contains(number))
            || (Email is not null && other.Email is not null && DuplicateProfile.MailOf(Email) == DuplicateProfile.MailOf(other.Email));
    }
}

/// <summary>A contact's role in purchase decisions.</summary>
public enum DecisionRole
{
    Unknown = 0,
    Decides = 1,
    Influences = 2,
    Uses = 3,
    Blocks = 4,
}

/// <summary>One editable field of a contact, used to join contacts and to separate them again.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Read">Its value; null when it is empty.</param>
/// <param name="Copy">Returns the first details with the value of this field taken from the second.</param>
public sealed record ContactField(string Key, Func<ContactDetails, object?> Read, Func<ContactDetails, ContactDetails, ContactDetails> Copy)
{
    /// <summary>All built-in fields, in the order of the form.</summary>
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

    /// <summary>
    /// All built-in fields, and the user-defined fields that have a value in at least one of the records.
    /// </summary>
    public static IReadOnlyList<ContactField> Of(params IReadOnlyList<ContactDetails> records) =>
        [.. All, .. records.SelectMany(r => r.Custom.Given).Distinct().Order(StringComparer.Ordinal).Select(OfCustom)];

    /// <summary>
    /// The details of the remaining contact, with its empty fields filled from the contact that is joined with it.
    /// </summary>
    public static ContactDetails Fill(ContactDetails kept, ContactDetails joined) =>
        Of(kept, joined).Where(field => field.Read(kept) is null).Aggregate(kept, (details, field) => field.Copy(details, joined));

    private static ContactField OfCustom(string key) =>
        new(CustomValueCheck.Path(key), d => d.Custom[key], (to, from) => to with { Custom = to.Custom.With(key, from.Custom[key]) });
}
