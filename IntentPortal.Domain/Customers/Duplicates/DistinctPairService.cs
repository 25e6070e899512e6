using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Marks two similar customers as distinct, so that they are no longer reported as duplicates.</summary>
public sealed class DistinctPairService(ITransactionRunner work)
{
    /// <summary>Marks two customers as distinct, with a reason; open to everyone who may see both.</summary>
    public Task<Outcome<Done>> SayAsync(Guid actor, Guid oneId, Guid otherId, string? reason, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                if (oneId == otherId || await unit.VisibleCustomerAsync(oneId, token) is not { } one || await unit.VisibleCustomerAsync(otherId, token) is not { } other)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                if (one.MergedIntoId is not null || other.MergedIntoId is not null)
                {
                    return new Refusal(RefusalCode.CustomerMerged);
                }

                // Locked, so that the pair moves to the survivor if one of them is merged at the same time.
                if (!await unit.Customers.LockAsync(one, token) || !await unit.Customers.LockAsync(other, token))
                {
                    return new Refusal(RefusalCode.Conflict);
                }

                if (await unit.DistinctPairs.IsSaidAsync(oneId, otherId, token))
                {
                    return new Refusal(RefusalCode.AlreadyExists);
                }

                Outcome<DistinctPair> said = DistinctPair.Say(unit.NewId(), one, other, reason, unit.Viewer.PersonId, unit.Now);
                if (!said.Succeeded)
                {
                    return said.Refusal;
                }

                unit.DistinctPairs.Add(said.Value);
                return Done.Instance;
            },
            cancel);

    /// <summary>
    /// Withdraws the statement, so that both can be reported as duplicates again; open to everyone who may see both.
    /// </summary>
    public Task<Outcome<Done>> TakeBackAsync(Guid actor, Guid oneId, Guid otherId, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                if (await unit.VisibleCustomerAsync(oneId, token) is null || await unit.VisibleCustomerAsync(otherId, token) is null
                    || await unit.DistinctPairs.FindPairAsync(oneId, otherId, token) is not { } said)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                unit.DistinctPairs.Remove(said);
                return Done.Instance;
            },
            cancel);
}

/// <summary>非同一客户: the user's statement that the duplicate hits are other customers.</summary>
/// <param name="Reason">How the user knows; required when a hit is recorded as distinct.</param>
/// <param name="OtherIds">The hits that the user could open. Masked hits are excluded, because the user cannot judge a
/// customer that they may not open.</param>
public sealed record DistinctStatement(string? Reason, IReadOnlyList<Guid> OtherIds);
