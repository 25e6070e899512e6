namespace IntentPortal.Domain.Intents;

/// <summary>Moves the planned promise of an intent, with a reason. Without a planned promise a new one is made and the reason is not needed.</summary>
public sealed record MovePromise(
    Guid IntentId, DateOnly DueOn, string? Reason);
