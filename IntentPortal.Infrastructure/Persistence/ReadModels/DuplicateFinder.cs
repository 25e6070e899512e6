using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>
/// Finds the customers that may be the same as one: candidates by one indexed look-up a sign, scored afterwards. Never compares with everything.
/// </summary>
internal sealed class DuplicateFinder(PortalDbContext context, Viewer viewer)
{
    private const int MostHits = 10;
    private const int MostOfOneSign = 20;
    private const int MostCandidates = 60;

    /// <summary>The hits, best first, masked where the viewer may not open them.</summary>
    /// <param name="signs">What is looked for.</param>
    /// <param name="leftOut">Customers that are not to be found: itself, and those said not to be the same.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<DuplicateHit>> FindAsync(DuplicateSigns signs, IReadOnlyCollection<Guid> leftOut, CancellationToken cancel)
    {
        HashSet<Guid> exact = await ExactAsync(signs, cancel);
        HashSet<Guid> candidates = [.. exact, .. await SimilarAsync(signs.Profile, cancel)];
        candidates.ExceptWith(leftOut);
        // A merged customer is a pointer; its survivor is found by what it took over.
        Dictionary<Guid, DuplicateProfile> profiles = await DuplicateProfiles.ReadAsync(
            context, context.Customers.Where(c => c.MergedIntoId == null), [.. candidates.Take(MostCandidates)], cancel);
        List<(Guid Id, DuplicateScore Score)> best =
        [
            .. profiles.Select(p => (Id: p.Key, Score: DuplicateScore.Of(signs.Profile, p.Value)))
                .Where(s => exact.Contains(s.Id) || s.Score.IsProbable)
                .OrderByDescending(s => s.Score.Sum).Take(MostHits),
        ];
        return best.Count == 0 ? [] : await HitsAsync(best, cancel);
    }

    private async Task<HashSet<Guid>> ExactAsync(DuplicateSigns signs, CancellationToken cancel)
    {
        HashSet<Guid> found = [];
        async Task LookAsync(IQueryable<Guid> customerIds) => found.UnionWith(await customerIds.Take(MostOfOneSign).ToListAsync(cancel));
        if (signs.NormalName is { } name)
        {
            await LookAsync(context.Customers.Where(c => c.NormalName == name).Select(c => c.Id));
        }

        if (signs.CreditCode is { } code)
        {
            await LookAsync(context.Customers.Where(c => c.CreditCode == code).Select(c => c.Id));
        }

        foreach (string phone in signs.Phones)
        {
            await LookAsync(context.Customers.Where(c => c.PhoneE164 == phone || c.MobileE164 == phone).Select(c => c.Id));
            await LookAsync(context.Contacts.Where(c => c.PhoneE164 == phone || c.MobileE164 == phone).Select(c => c.CustomerId));
        }

        foreach (string email in signs.Emails)
        {
            await LookAsync(context.Customers.Where(c => c.Email == email).Select(c => c.Id));
            await LookAsync(context.Contacts.Where(c => c.Email == email).Select(c => c.CustomerId));
        }

        return found;
    }

    private async Task<List<Guid>> SimilarAsync(DuplicateProfile profile, CancellationToken cancel)
    {
        List<string> keys = [.. profile.NameKeys.Select(k => "n:" + k)];
        return keys.Count == 0 ? []
            : await context.DuplicateKeys.Where(k => keys.Contains(k.Key)).Select(k => k.CustomerId).Take(MostCandidates).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<DuplicateHit>> HitsAsync(List<(Guid Id, DuplicateScore Score)> best, CancellationToken cancel)
    {
        List<Guid> ids = [.. best.Select(b => b.Id)];
        Dictionary<Guid, Customer> customers = await context.Customers.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        List<Guid> ownerIds = [.. customers.Values.Select(c => c.OwnerId).OfType<Guid>().Distinct()];
        Dictionary<Guid, string> owners = ownerIds.Count == 0 ? []
            : await context.People.Where(p => ownerIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        Dictionary<Guid, DateTimeOffset?> followedUp = await context.Customers.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, At = context.FollowUps.Where(f => f.CustomerId == c.Id).OrderByDescending(f => f.TookPlaceAt).Select(f => (DateTimeOffset?)f.TookPlaceAt).FirstOrDefault() })
            .ToDictionaryAsync(f => f.Id, f => f.At, cancel);
        List<Guid> masked = [.. customers.Values.Where(c => !CustomerRights.Sees(viewer, c)).Select(c => c.Id)];
        List<Guid> requested = masked.Count == 0 ? []
            : await context.HandOvers.Where(r => r.AskedById == viewer.PersonId && r.State == HandOverState.Waiting && masked.Contains(r.CustomerId)).Select(r => r.CustomerId).ToListAsync(cancel);
        return
        [
            .. best.Select(b => Hit(customers[b.Id], b.Score, owners, masked.Contains(b.Id)) with
            {
                LastFollowUpAt = followedUp[b.Id],
                IsHandOverRequested = requested.Contains(b.Id),
            }),
        ];
    }

    private DuplicateHit Hit(Customer customer, DuplicateScore score, Dictionary<Guid, string> owners, bool isMasked)
    {
        string? owner = customer.OwnerId is { } id ? owners.GetValueOrDefault(id) : null;
        return !isMasked
            ? new DuplicateHit(customer.Id, customer.Code, customer.Name, customer.Stage, customer.IsDeactivated, owner, score)
            : new DuplicateHit(null, null, MaskedName.Of(customer.Name), customer.Stage, customer.IsDeactivated, owner is null ? null : MaskedName.Of(owner), score)
            {
                HandOverFor = !customer.IsDeactivated && CustomerRights.CanOwn(viewer.Roles) ? customer.Id : null,
            };
    }
}
