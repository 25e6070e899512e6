namespace IntentPortal.Domain.People;

/// <summary>Somebody who is signed in now, as administration shows it.</summary>
public sealed record ActiveSessionRow(Guid PersonId, string Name, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);
