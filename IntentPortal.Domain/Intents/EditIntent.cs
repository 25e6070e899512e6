namespace IntentPortal.Domain.Intents;

/// <summary>Saves what was edited of an intent that was read at <paramref name="Version"/>.</summary>
public sealed record EditIntent(
    Guid IntentId, long Version, IntentDetails Details);
