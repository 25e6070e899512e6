namespace IntentPortal.Domain.Customers.Matching;

/// <summary>The data of a customer and its contacts by which duplicates are recognised.</summary>
/// <param name="Type">Company or person.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Short name.</param>
/// <param name="Phones">Numbers in E.164, including those of the contacts.</param>
/// <param name="Emails">Addresses, including those of the contacts.</param>
/// <param name="WebSite">Web site.</param>
/// <param name="CreditCode">Credit code.</param>
public sealed record DuplicateFacts(
    CustomerType Type, string Name, string? ShortName, IReadOnlyList<string?> Phones, IReadOnlyList<string?> Emails, string? WebSite, string? CreditCode);
