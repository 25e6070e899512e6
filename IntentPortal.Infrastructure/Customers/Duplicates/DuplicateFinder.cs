using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// Finds the customers that may be the same as one: candidates by one indexed look-up a sign, scored afterwards. Never
/// compares with everything. It runs while somebody types: three statements, each translated once; what is shown of a
/// hit is read of the few hits only.
/// </summary>
internal sealed class DuplicateFinder(PortalDbContext context, Viewer viewer)
{
    private static readonly PerViewerQuery<Guid, Shown> shown = new(ShownTo);

    /// <summary>The hits, best first, masked where the viewer may not open them.</summary>
    /// <param name="signs">What is looked for.</param>
    /// <param name="before">What an edited customer was known by before, or null.</param>
    /// <param name="leftOut">Customers that are not to be found: itself, and those said not to be the same.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<DuplicateHit>> FindAsync(MatchCriteria signs, MatchCriteria? before, IReadOnlyCollection<Guid> leftOut, CancellationToken cancel)
    {
        IReadOnlyList<(Guid Id, DuplicateScore Score)> best = await ScoredCandidates.BestAsync(context, signs, before, leftOut, cancel);
        if (best.Count == 0)
        {
            return [];
        }

        Dictionary<Guid, Shown> hits = [];
        await foreach (Shown hit in shown.Run(context, viewer, [.. best.Select(b => b.Id)]).WithCancellation(cancel))
        {
            hits.Add(hit.Id, hit);
        }

        return [.. best.Where(b => hits.ContainsKey(b.Id)).Select(b => Hit(hits[b.Id], b.Score))];
    }

    private static IQueryable<Shown> ShownTo(PortalDbContext context, Viewer viewer, List<Guid> ids)
    {
        Guid me = viewer.PersonId;
        IQueryable<Customer> seen = context.Customers.VisibleTo(viewer, context, context.Customers.Where(c => ids.Contains(c.Id)).Select(c => c.Id));
        return context.Customers.AsNoTracking().IgnoreAutoIncludes().Where(c => ids.Contains(c.Id)).Select(c => new Shown(
            c.Id,
            c.Code,
            c.Name,
            c.Stage,
            c.IsDeactivated,
            context.People.Where(p => p.Id == c.OwnerId).Select(p => p.Name).FirstOrDefault(),
            context.FollowUps.Where(f => f.CustomerId == c.Id).OrderByDescending(f => f.TookPlaceAt).Select(f => (DateTimeOffset?)f.TookPlaceAt).FirstOrDefault(),
            seen.Any(s => s.Id == c.Id),
            context.HandOvers.Any(r => r.CustomerId == c.Id && r.AskedById == me && r.State == HandOverState.Waiting)));
    }

    private DuplicateHit Hit(Shown found, DuplicateScore score) => found.IsSeen
        ? new DuplicateHit(found.Id, found.Code, found.Name, found.Stage, found.IsDeactivated, found.OwnerName, score) { LastFollowUpAt = found.LastFollowUpAt }
        : new DuplicateHit(null, null, MaskedName.Of(found.Name), found.Stage, found.IsDeactivated, found.OwnerName is { } owner ? MaskedName.Of(owner) : null, score)
        {
            LastFollowUpAt = found.LastFollowUpAt,
            IsHandOverRequested = found.IsHandOverRequested,
            HandOverFor = !found.IsDeactivated && CustomerRights.CanOwn(viewer.Roles) ? found.Id : null,
        };

    /// <summary>A hit as it is shown.</summary>
    private sealed record Shown(
        Guid Id, string Code, string Name, CustomerStage Stage, bool IsDeactivated, string? OwnerName, DateTimeOffset? LastFollowUpAt, bool IsSeen, bool IsHandOverRequested);
}
