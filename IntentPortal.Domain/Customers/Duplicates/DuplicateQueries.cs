using System.Text;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>
/// What screens show of probable duplicates and of hand-overs. Every answer is limited to what the actor may see.
/// </summary>
public interface IDuplicateQueries
{
    /// <summary>
    /// Customers that may be the same as this one, best first, masked where the actor may not open them; nothing when
    /// the actor does not see this one. Those said not to be the same are left out.
    /// </summary>
    Task<IReadOnlyList<DuplicateHit>> OfCustomerAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>
    /// Customers that an edit makes look like this one, or more so than before, masked likewise: what is asked about
    /// when it is saved. Nothing when the actor does not see this one.
    /// </summary>
    Task<IReadOnlyList<DuplicateHit>> OfEditAsync(Guid actor, Guid customerId, NewMatchesAfterEdit edit, CancellationToken cancel);

    /// <summary>
    /// Customers said not to be the same as this one, the latest first; only those that the actor sees, and nothing
    /// when the actor does not see this one.
    /// </summary>
    Task<IReadOnlyList<DistinctPairRow>> DistinctPairsAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>
    /// Pairs of customers that are probably the same, for managers and administrators who see both, best first.
    /// </summary>
    Task<Page<DuplicatePairRow>> PairsAsync(Guid actor, int skip, int take, CancellationToken cancel);

    /// <summary>
    /// Hand-overs that the actor requested, those that wait for the actor's answer, and those that were answered.
    /// </summary>
    Task<HandOverLists> HandOversAsync(Guid actor, CancellationToken cancel);
}

/// <summary>Two customers that are probably the same.</summary>
/// <param name="One">The one that was added first.</param>
/// <param name="Other">The other.</param>
/// <param name="Score">What speaks for and against it.</param>
public sealed record DuplicatePairRow(PairedCustomer One, PairedCustomer Other, DuplicateScore Score);

/// <summary>One of two customers that are probably the same.</summary>
public sealed record PairedCustomer(Guid Id, string Code, string Name, CustomerStage Stage, string? OwnerName);

/// <summary>A customer that was said not to be the same as the one whose page it is on.</summary>
public sealed record DistinctPairRow(Guid OtherId, string OtherCode, string OtherName, string SaidByName, DateTimeOffset SaidAt, string Reason);

/// <summary>A name as people read it who may not know it.</summary>
public static class MaskedName
{
    /// <summary>The first character: it tells enough to ask a colleague, and no more.</summary>
    public static string Of(string name) => $"{name.EnumerateRunes().FirstOrDefault(Rune.ReplacementChar)}**";
}
