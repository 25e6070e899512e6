namespace IntentPortal.Domain.Intents;

/// <summary>Confirms an intent as invalid.</summary>
public sealed record ConfirmInvalid(
    Guid IntentId, long Version, Guid? ReasonId, string? Note);
