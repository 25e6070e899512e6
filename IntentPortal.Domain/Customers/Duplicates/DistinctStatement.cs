namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>非同一客户: the person looked at the duplicate hits and says that they are other customers.</summary>
/// <param name="Reason">How the person knows; required where a hit is remembered.</param>
/// <param name="OtherIds">The hits that the person could open. Masked hits are not among them: nobody can tell a customer apart that they may not look at.</param>
public sealed record DistinctStatement(string? Reason, IReadOnlyList<Guid> OtherIds);
