using System.Text;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>
/// Reads probable duplicates and hand-overs for screens. Every answer is limited to what the actor may see.
/// </summary>
public interface IDuplicateQueries
{
    /// <summary>
    /// Probable duplicates of this customer, best match first. Customers that the actor may not open are masked, and
    /// distinct ones are left out. Empty when the actor may not see this customer.
    /// </summary>
    Task<IReadOnlyList<DuplicateHit>> OfCustomerAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>
    /// Customers that an edit makes similar to this one, or more similar than before, masked likewise. The user has to
    /// review them on saving. Empty when the actor may not see this customer.
    /// </summary>
    Task<IReadOnlyList<DuplicateHit>> OfEditAsync(Guid actor, Guid customerId, NewMatchesAfterEdit edit, CancellationToken cancel);

    /// <summary>
    /// Customers marked as distinct from this one, latest first, limited to those the actor may see. Empty when the
    /// actor may not see this customer.
    /// </summary>
    Task<IReadOnlyList<DistinctPairRow>> DistinctPairsAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>Probable duplicate pairs, best match first, for managers and administrators who may see both.</summary>
    Task<Page<DuplicatePairRow>> PairsAsync(Guid actor, int skip, int take, CancellationToken cancel);

    /// <summary>
    /// Hand-overs that the actor requested, those waiting for the actor's answer, and those that were answered.
    /// </summary>
    Task<HandOverLists> HandOversAsync(Guid actor, CancellationToken cancel);
}

/// <summary>A probable duplicate pair.</summary>
/// <param name="One">The one that was added first.</param>
/// <param name="Other">The other.</param>
/// <param name="Score">The evidence for and against a duplicate.</param>
public sealed record DuplicatePairRow(PairedCustomer One, PairedCustomer Other, DuplicateScore Score);

/// <summary>One customer of a probable duplicate pair.</summary>
public sealed record PairedCustomer(Guid Id, string Code, string Name, CustomerStage Stage, string? OwnerName);

/// <summary>A customer marked as distinct from the one whose page is shown.</summary>
public sealed record DistinctPairRow(Guid OtherId, string OtherCode, string OtherName, string SaidByName, DateTimeOffset SaidAt, string Reason);

/// <summary>Masks names for people who may not see them.</summary>
public static class MaskedName
{
    /// <summary>The first character only, which is enough to ask a colleague about the customer.</summary>
    public static string Of(string name) => $"{name.EnumerateRunes().FirstOrDefault(Rune.ReplacementChar)}**";
}
