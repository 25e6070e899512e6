using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>转成潜在客户: converts an intent customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">As it was read.</param>
/// <param name="Conclusion">What the follow-up concluded.</param>
/// <param name="Details">What is known about it now, with the required fields completed.</param>
/// <param name="OwnerId">Who answers for it from now on.</param>
/// <param name="FormerContactIds">Contacts that do not go along.</param>
/// <param name="Opportunity">An opportunity to begin with, or null.</param>
/// <param name="Distinct">The person has seen the duplicate hits and says that they are others; null when nothing was
/// said.</param>
public sealed record ConvertCustomer(
    Guid CustomerId, long Version, string? Conclusion, CustomerDetails Details, Guid? OwnerId, IReadOnlyList<Guid> FormerContactIds, NewOpportunity? Opportunity, DistinctStatement? Distinct);

/// <summary>合并: merges a customer into one that exists already.</summary>
/// <param name="MergedId">The customer that becomes a pointer.</param>
/// <param name="MergedVersion">As it was read.</param>
/// <param name="SurvivorId">The customer that stays.</param>
/// <param name="SurvivorVersion">As it was read.</param>
/// <param name="Conclusion">What the follow-up concluded.</param>
/// <param name="Chosen">Keys of the fields (<see cref="CustomerField"/>) taken from the merged customer although the
/// survivor's are filled.</param>
/// <param name="FormerContactIds">Contacts of the merged customer that do not go along.</param>
/// <param name="Opportunity">An opportunity to begin with, or null.</param>
public sealed record MergeCustomers(
    Guid MergedId, long MergedVersion, Guid SurvivorId, long SurvivorVersion, string? Conclusion, IReadOnlySet<string> Chosen, IReadOnlyList<Guid> FormerContactIds, NewOpportunity? Opportunity);

/// <summary>Takes a conversion or merge back.</summary>
/// <param name="ConversionId">Which.</param>
/// <param name="AlsoEdited">Keys of the <see cref="UndoItem"/>s that go back although they were edited since.</param>
public sealed record UndoConversion(Guid ConversionId, IReadOnlySet<string> AlsoEdited);
