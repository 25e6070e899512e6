namespace IntentPortal.Domain.Board;

/// <summary>Somebody who has an intent open.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="IsTyping">Whether they are typing about it.</param>
public sealed record Presence(Guid PersonId, bool IsTyping);
