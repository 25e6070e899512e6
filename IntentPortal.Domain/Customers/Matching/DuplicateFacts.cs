namespace IntentPortal.Domain.Customers.Matching;

/// <summary>What duplicates are recognised by, of a customer with its contacts.</summary>
/// <param name="Type">Company or person.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Short name.</param>
/// <param name="Phones">Numbers in E.164, those of the contacts too.</param>
/// <param name="Emails">Addresses, those of the contacts too.</param>
/// <param name="WebSite">Web site.</param>
/// <param name="CreditCode">Credit code.</param>
public sealed record DuplicateFacts(
    CustomerType Type, string Name, string? ShortName, IReadOnlyList<string?> Phones, IReadOnlyList<string?> Emails, string? WebSite, string? CreditCode);
