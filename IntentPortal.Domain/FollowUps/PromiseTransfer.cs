namespace IntentPortal.Domain.FollowUps;

/// <summary>A promise that went from one person to another, remembered so that it can go back.</summary>
public sealed record PromiseTransfer(Guid PromiseId, Guid FromId, Guid ToId);
