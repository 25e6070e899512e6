using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>The criteria of a duplicate search: normalised name, numbers, addresses and credit code.</summary>
/// <param name="NormalName">The normal form of the name, or null.</param>
/// <param name="Phones">Numbers in E.164.</param>
/// <param name="Emails">Addresses in lower case.</param>
/// <param name="CreditCode">The credit code, or null.</param>
public sealed record MatchCriteria(string? NormalName, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, string? CreditCode)
{
    /// <summary>The profile by which duplicates are scored.</summary>
    public required DuplicateProfile Profile { get; init; }

    /// <summary>Whether there is nothing to search for.</summary>
    public bool IsEmpty => NormalName is null && Phones.Count == 0 && Emails.Count == 0 && CreditCode is null;

    /// <summary>The criteria of a customer and its contacts as entered so far.</summary>
    public static MatchCriteria Of(CustomerDetails customer, IReadOnlyList<ContactDetails> contacts)
    {
        string normal = CompanyNameNormalizer.Of(customer.Name);
        DuplicateProfile profile = ProfileOf(customer, contacts);
        return new MatchCriteria(normal.Length < 2 ? null : normal, profile.Phones, profile.Emails, profile.CreditCode) { Profile = profile };
    }

    /// <summary>What duplicates of a customer are recognised by, as it was typed so far.</summary>
    public static DuplicateProfile ProfileOf(CustomerDetails customer, IReadOnlyList<ContactDetails> contacts) => DuplicateProfile.Of(new DuplicateFacts(customer.Type, customer.Name ?? string.Empty, customer.ShortName)
    {
        Phone = customer.Phone,
        Mobile = customer.Mobile,
        Email = customer.Email,
        WebSite = customer.WebSite,
        Address = customer.Address,
        CreditCode = customer.CreditCode,
        Contacts = [.. contacts.Select(contact => new ContactFacts(contact.Name, contact.Phone, contact.Mobile, contact.Email))],
    });
}
