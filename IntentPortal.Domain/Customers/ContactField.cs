using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers;

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
