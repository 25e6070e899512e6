namespace IntentPortal.Domain.People;

/// <summary>Adds a person before the first sign-in, so that work can be assigned.</summary>
public sealed record AddPerson(string UserName, string Name, string? Email, Roles Roles, Guid? DepartmentId);
