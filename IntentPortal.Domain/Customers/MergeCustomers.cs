namespace IntentPortal.Domain.Customers;

/// <summary>合并: merges a customer into one that exists already.</summary>
/// <param name="MergedId">The customer that becomes a pointer.</param>
/// <param name="MergedVersion">As it was read.</param>
/// <param name="SurvivorId">The customer that stays.</param>
/// <param name="SurvivorVersion">As it was read.</param>
/// <param name="Conclusion">What the follow-up concluded.</param>
/// <param name="Chosen">Keys of the fields (<see cref="CustomerField"/>) taken from the merged customer although the survivor's are filled.</param>
/// <param name="FormerContactIds">Contacts of the merged customer that do not go along.</param>
/// <param name="Opportunity">An opportunity to begin with, or null.</param>
public sealed record MergeCustomers(
    Guid MergedId, long MergedVersion, Guid SurvivorId, long SurvivorVersion, string? Conclusion, IReadOnlySet<string> Chosen, IReadOnlyList<Guid> FormerContactIds, NewOpportunity? Opportunity);
