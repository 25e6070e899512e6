namespace IntentPortal.Domain.Shared;

/// <summary>What a bulk operation came to for one record.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="Refusal">Why not, or null when it was done.</param>
public sealed record BulkResult(Guid RecordId, Refusal? Refusal);
