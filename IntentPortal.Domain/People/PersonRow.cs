namespace IntentPortal.Domain.People;

/// <summary>A person as pickers and administration show them.</summary>
/// <param name="Id">The person.</param>
/// <param name="Version">The version.</param>
/// <param name="UserName">User name at the identity provider.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Roles">Roles in force.</param>
/// <param name="DepartmentId">Department.</param>
/// <param name="IsActive">Whether in service.</param>
/// <param name="LastSignInAt">Last sign-in.</param>
public sealed record PersonRow(
    Guid Id, long Version, string UserName, string Name, string? Email, Roles Roles, Guid? DepartmentId, bool IsActive, DateTimeOffset? LastSignInAt);
