namespace IntentPortal.Domain.Intents;

/// <summary>Somebody who can own an intent, and the department that the intent then belongs to.</summary>
internal sealed record IntentOwner(Guid PersonId, Guid? DepartmentId);
