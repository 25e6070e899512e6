namespace IntentPortal.Domain.People;

/// <summary>What an administrator saves of a person, read at <paramref name="Version"/>.</summary>
public sealed record EditPerson(Guid PersonId, long Version, string Name, string? Email, Roles Roles, Guid? DepartmentId, bool IsActive);
