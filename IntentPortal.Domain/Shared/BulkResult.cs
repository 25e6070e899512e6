using IntentPortal.Domain.Customers;

namespace IntentPortal.Domain.Shared;

/// <summary>What a bulk operation came to for one record.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="Refusal">Why not, or null when it was done.</param>
public sealed record BulkResult(Guid RecordId, Refusal? Refusal)
{
    /// <summary>What became of the customer, where work about it was given to somebody and the customer went along.</summary>
    public CustomerWent? Customer { get; init; }
}
