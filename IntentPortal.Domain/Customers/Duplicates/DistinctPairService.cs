using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Remembers that two customers which resemble each other are two, so that nobody is asked again.</summary>
public sealed class DistinctPairService(ITransactionRunner work)
{
    /// <summary>Says so, with a reason; open to whoever sees both.</summary>
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

                // Locked, so that what is said goes along where one of them is merged meanwhile.
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

    /// <summary>Takes it back: the two may be the same again; open to whoever sees both.</summary>
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

/// <summary>非同一客户: the person looked at the duplicate hits and says that they are other customers.</summary>
/// <param name="Reason">How the person knows; required where a hit is remembered.</param>
/// <param name="OtherIds">The hits that the person could open. Masked hits are not among them: nobody can tell a
/// customer apart that they may not look at.</param>
public sealed record DistinctStatement(string? Reason, IReadOnlyList<Guid> OtherIds);
