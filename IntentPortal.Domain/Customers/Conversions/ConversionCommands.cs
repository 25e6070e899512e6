using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>转成潜在客户: converts an intent customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">The version that the user read.</param>
/// <param name="Conclusion">The conclusion of the follow-up.</param>
/// <param name="Details">The customer's fields, with the required ones completed.</param>
/// <param name="OwnerId">The owner after the conversion.</param>
/// <param name="FormerContactIds">Contacts that are marked as having left.</param>
/// <param name="Opportunity">An opportunity to create along with it, or null.</param>
/// <param name="Distinct">The user's statement that the duplicate hits are other customers; null when none was
/// made.</param>
public sealed record ConvertCustomer(
    Guid CustomerId, long Version, string? Conclusion, CustomerDetails Details, Guid? OwnerId, IReadOnlyList<Guid> FormerContactIds, NewOpportunity? Opportunity, DistinctStatement? Distinct);

/// <summary>合并: merges a customer into an existing one.</summary>
/// <param name="MergedId">The customer that becomes a pointer.</param>
/// <param name="MergedVersion">The version of the merged customer that the user read.</param>
/// <param name="SurvivorId">The customer that remains.</param>
/// <param name="SurvivorVersion">The version of the survivor that the user read.</param>
/// <param name="Conclusion">The conclusion of the follow-up.</param>
/// <param name="Chosen">Keys of the fields (<see cref="CustomerField"/>) that are taken from the merged customer
/// although the survivor has values for them.</param>
/// <param name="FormerContactIds">Contacts of the merged customer that are marked as having left.</param>
/// <param name="Opportunity">An opportunity to create along with it, or null.</param>
public sealed record MergeCustomers(
    Guid MergedId, long MergedVersion, Guid SurvivorId, long SurvivorVersion, string? Conclusion, IReadOnlySet<string> Chosen, IReadOnlyList<Guid> FormerContactIds, NewOpportunity? Opportunity);

/// <summary>Undoes a conversion or merge.</summary>
/// <param name="ConversionId">The conversion or merge.</param>
/// <param name="AlsoEdited">Keys of the <see cref="UndoItem"/>s that are restored although they were edited
/// since.</param>
public sealed record UndoConversion(Guid ConversionId, IReadOnlySet<string> AlsoEdited);
