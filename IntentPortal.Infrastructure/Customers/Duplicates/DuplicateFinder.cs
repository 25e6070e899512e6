using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// Finds possible duplicates of a customer. Candidates come from one index look-up for each criterion and are scored
/// afterwards, so the customer is never compared with all others. It runs while the user types: three statements, each
/// compiled once, and the displayed data is read only for the few hits.
/// </summary>
internal sealed class DuplicateFinder(PortalDbContext context, Viewer viewer)
{
    private static readonly PerViewerQuery<Guid, Shown> shown = new(ShownTo);

    /// <summary>The hits, best match first, masked where the viewer may not open them.</summary>
    /// <param name="signs">The criteria.</param>
    /// <param name="before">The criteria before an edit, or null.</param>
    /// <param name="leftOut">Customers to exclude: the customer itself and those marked as distinct.</param>
    /// <param name="cancel">Cancels the search.</param>
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

    /// <summary>The displayed data of a hit.</summary>
    private sealed record Shown(
        Guid Id, string Code, string Name, CustomerStage Stage, bool IsDeactivated, string? OwnerName, DateTimeOffset? LastFollowUpAt, bool IsSeen, bool IsHandOverRequested);
}
