using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>What screens show of probable duplicates and of hand-overs. Every answer is limited to what the actor may see.</summary>
public interface IDuplicateQueries
{
    /// <summary>Customers that may be the same as this one, best first, masked where the actor may not open them; nothing when the actor does not see this one. Those said not to be the same are left out.</summary>
    Task<IReadOnlyList<DuplicateHit>> OfCustomerAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>Customers that an edit makes look like this one, or more so than before, masked likewise: what is asked about when it is saved. Nothing when the actor does not see this one.</summary>
    Task<IReadOnlyList<DuplicateHit>> OfEditAsync(Guid actor, Guid customerId, NewMatchesAfterEdit edit, CancellationToken cancel);

    /// <summary>Customers said not to be the same as this one, the latest first; only those that the actor sees, and nothing when the actor does not see this one.</summary>
    Task<IReadOnlyList<DistinctPairRow>> DistinctPairsAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>Pairs of customers that are probably the same, for managers and administrators who see both, best first.</summary>
    Task<Page<DuplicatePairRow>> PairsAsync(Guid actor, int skip, int take, CancellationToken cancel);

    /// <summary>Hand-overs that the actor requested, those that wait for the actor's answer, and those that were answered.</summary>
    Task<HandOverLists> HandOversAsync(Guid actor, CancellationToken cancel);
}
