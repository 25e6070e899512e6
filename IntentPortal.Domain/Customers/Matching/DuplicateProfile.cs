namespace IntentPortal.Domain.Customers.Matching;

/// <summary>The parsed and normalised data of a customer and its contacts by which duplicates are recognised.</summary>
public sealed class DuplicateProfile
{
    private DuplicateProfile(CustomerType type, string? name, string? shortName, IEnumerable<string?> phones, IEnumerable<string?> emails, string? webSite, string? creditCode)
    {
        Type = type;
        Name = CustomerName.Of(name);
        ShortName = string.IsNullOrWhiteSpace(shortName) ? null : CustomerName.Of(shortName);
        PersonName = type == CustomerType.Person ? PersonNameNormalizer.Of(name) : string.Empty;
        Phones = [.. phones.OfType<string>().Distinct()];
        Emails = [.. emails.Where(e => !string.IsNullOrWhiteSpace(e)).Select(e => e!.Trim().ToLowerInvariant()).Distinct()];
        Domains = [.. Emails.Select(MailDomain.OfEmail).Append(MailDomain.OfSite(webSite)).OfType<string>().Distinct()];
        CreditCode = creditCode?.Trim().ToUpperInvariant() is { Length: 18 } code && Matching.CreditCode.IsValid(code) ? code : null;
    }

    /// <summary>Company or person.</summary>
    public CustomerType Type { get; }

    /// <summary>The full name, parsed.</summary>
    public CustomerName Name { get; }

    /// <summary>The short name, parsed; null where there is none.</summary>
    public CustomerName? ShortName { get; }

    /// <summary>A person's name without salutations; empty for companies.</summary>
    public string PersonName { get; }

    /// <summary>Numbers in E.164, including those of the contacts.</summary>
    public IReadOnlyList<string> Phones { get; }

    /// <summary>Addresses in lower case, including those of the contacts.</summary>
    public IReadOnlyList<string> Emails { get; }

    /// <summary>The domains of addresses and web site, without those of free-mail providers.</summary>
    public IReadOnlyList<string> Domains { get; }

    /// <summary>The credit code; null where it is missing or invalid.</summary>
    public string? CreditCode { get; }

    /// <summary>
    /// The keys of full and short name, see <see cref="CustomerName.Keys"/>. Empty for people, because too many share a
    /// name.
    /// </summary>
    public IReadOnlyList<string> NameKeys =>
        Type == CustomerType.Person ? [] : [.. Name.Keys().Concat(ShortName?.Keys() ?? []).Distinct()];

    /// <summary>All keys of this customer; only customers that share a key are compared.</summary>
    public IReadOnlyList<string> Keys =>
    [
        .. NameKeys.Select(k => "n:" + k), .. Phones.Select(p => "p:" + p), .. Emails.Select(e => "e:" + e), .. Domains.Select(d => "d:" + d),
        .. CreditCode is null ? Array.Empty<string>() : ["c:" + CreditCode],
    ];

    /// <summary>The profile of a customer.</summary>
    public static DuplicateProfile Of(DuplicateFacts facts) =>
        new(facts.Type, facts.Name, facts.ShortName, facts.Phones, facts.Emails, facts.WebSite, facts.CreditCode);
}
