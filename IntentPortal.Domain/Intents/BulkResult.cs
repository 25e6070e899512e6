using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Intents;

/// <summary>What a bulk operation came to for one intent.</summary>
/// <param name="IntentId">The intent.</param>
/// <param name="Refusal">Why not, or null when it was done.</param>
public sealed record BulkResult(Guid IntentId, Refusal? Refusal);
