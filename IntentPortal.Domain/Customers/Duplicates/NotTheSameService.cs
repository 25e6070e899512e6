using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Remembers that two customers which resemble each other are two, so that nobody is asked again.</summary>
public sealed class NotTheSameService(IPortalWork work)
{
    /// <summary>Says so, with a reason; open to whoever sees both.</summary>
    public Task<Outcome<Done>> SayAsync(Guid actor, Guid oneId, Guid otherId, string? reason, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                if (oneId == otherId || await unit.SeenCustomerAsync(oneId, token) is not { } one || await unit.SeenCustomerAsync(otherId, token) is not { } other)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                if (one.MergedIntoId is not null || other.MergedIntoId is not null)
                {
                    return new Refusal(RefusalCode.CustomerMerged);
                }

                // Held, so that what is said goes along where one of them is merged meanwhile.
                if (!await unit.Customers.HoldAsync(one, token) || !await unit.Customers.HoldAsync(other, token))
                {
                    return new Refusal(RefusalCode.Conflict);
                }

                if (await unit.NotTheSame.IsSaidAsync(oneId, otherId, token))
                {
                    return new Refusal(RefusalCode.AlreadyExists);
                }

                Outcome<NotTheSame> said = NotTheSame.Say(unit.NewId(), one, other, reason, unit.Viewer.PersonId, unit.Now);
                if (!said.Succeeded)
                {
                    return said.Refusal;
                }

                unit.NotTheSame.Add(said.Value);
                return Done.Instance;
            },
            cancel);

    /// <summary>Takes it back: the two may be the same again; open to whoever sees both.</summary>
    public Task<Outcome<Done>> TakeBackAsync(Guid actor, Guid oneId, Guid otherId, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                if (await unit.SeenCustomerAsync(oneId, token) is null || await unit.SeenCustomerAsync(otherId, token) is null
                    || await unit.NotTheSame.FindPairAsync(oneId, otherId, token) is not { } said)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                unit.NotTheSame.Remove(said);
                return Done.Instance;
            },
            cancel);
}
