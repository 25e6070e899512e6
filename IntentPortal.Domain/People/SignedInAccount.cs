namespace IntentPortal.Domain.People;

/// <summary>What the identity provider says of an account, already mapped to the portal's roles.</summary>
/// <param name="Subject">The provider's subject (issuer and sub), stable for the account.</param>
/// <param name="UserName">The user name.</param>
/// <param name="Name">The display name, where given.</param>
/// <param name="Email">The e-mail address, where given.</param>
/// <param name="Roles">The mapped roles; none when no claim is mapped.</param>
/// <param name="DepartmentName">The department claim, where given: a code or name of a department.</param>
public sealed record SignedInAccount(string Subject, string UserName, string? Name, string? Email, Roles Roles, string? DepartmentName);
