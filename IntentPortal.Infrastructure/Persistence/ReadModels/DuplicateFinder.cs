using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>
/// Finds the customers that may be the same as one: candidates by one indexed look-up a sign, scored afterwards. Never compares with everything.
/// It runs while somebody types: two statements, each translated once.
/// </summary>
internal sealed class DuplicateFinder(PortalDbContext context, Viewer viewer)
{
    private const int MostCandidates = 60;

    private static readonly SeenQuery<Guid, Candidate> candidates = new(Candidates);

    /// <summary>The hits, best first, masked where the viewer may not open them.</summary>
    /// <param name="signs">What is looked for.</param>
    /// <param name="leftOut">Customers that are not to be found: itself, and those said not to be the same.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<DuplicateHit>> FindAsync(DuplicateSigns signs, IReadOnlyCollection<Guid> leftOut, CancellationToken cancel)
    {
        HashSet<Guid> found = await DuplicateCandidates.FindAsync(context, signs, cancel);
        found.ExceptWith(leftOut);
        List<(Candidate Candidate, DuplicateScore Score)> scored = [];
        if (found.Count > 0)
        {
            await foreach (Candidate candidate in candidates.Run(context, viewer, [.. found.Take(MostCandidates)]).WithCancellation(cancel))
            {
                DuplicateProfile profile = candidate.Profile;
                DuplicateScore score = DuplicateScore.Of(signs.Profile, profile);
                if (score.IsProbable || SharesASign(signs, candidate, profile))
                {
                    scored.Add((candidate, score));
                }
            }
        }

        return [.. scored.OrderByDescending(s => s.Score.Sum).Take(Limits.DuplicateHits).Select(s => Hit(s.Candidate, s.Score))];
    }

    // A merged customer is a pointer; its survivor is found by what it took over.
    private static IQueryable<Candidate> Candidates(PortalDbContext context, Viewer viewer, List<Guid> ids)
    {
        Guid me = viewer.PersonId;
        IQueryable<Customer> seen = context.Customers.Where(CustomerRights.SeenBy(viewer));
        return context.Customers.AsNoTracking().IgnoreAutoIncludes().Where(c => ids.Contains(c.Id)).Select(c => new Candidate
        {
            Id = c.Id,
            Code = c.Code,
            NormalName = c.NormalName,
            Stage = c.Stage,
            IsDeactivated = c.IsDeactivated,
            OwnerName = context.People.Where(p => p.Id == c.OwnerId).Select(p => p.Name).FirstOrDefault(),
            LastFollowUpAt = context.FollowUps.Where(f => f.CustomerId == c.Id).OrderByDescending(f => f.TookPlaceAt).Select(f => (DateTimeOffset?)f.TookPlaceAt).FirstOrDefault(),
            IsSeen = seen.Any(s => s.Id == c.Id),
            IsHandOverRequested = context.HandOvers.Any(r => r.CustomerId == c.Id && r.AskedById == me && r.State == HandOverState.Waiting),
            Type = c.Type,
            Name = c.Name,
            ShortName = c.ShortName,
            Phone = c.PhoneE164,
            Mobile = c.MobileE164,
            Email = c.Email,
            WebSite = c.WebSite,
            CreditCode = c.CreditCode,
            Contacts = context.Contacts.Where(p => p.CustomerId == c.Id && (p.PhoneE164 != null || p.MobileE164 != null || p.Email != null))
                .Select(p => new Reached(p.PhoneE164, p.MobileE164, p.Email)).ToList(),
        });
    }

    private static bool SharesASign(DuplicateSigns signs, Candidate candidate, DuplicateProfile profile) =>
        (signs.NormalName is { } name && name == candidate.NormalName)
        || (signs.CreditCode is { } code && code == candidate.CreditCode)
        || signs.Phones.Intersect(profile.Phones).Any()
        || signs.Emails.Intersect(profile.Emails).Any();

    private DuplicateHit Hit(Candidate found, DuplicateScore score) => found.IsSeen
        ? new DuplicateHit(found.Id, found.Code, found.Name, found.Stage, found.IsDeactivated, found.OwnerName, score) { LastFollowUpAt = found.LastFollowUpAt }
        : new DuplicateHit(null, null, MaskedName.Of(found.Name), found.Stage, found.IsDeactivated, found.OwnerName is { } owner ? MaskedName.Of(owner) : null, score)
        {
            LastFollowUpAt = found.LastFollowUpAt,
            IsHandOverRequested = found.IsHandOverRequested,
            HandOverFor = !found.IsDeactivated && CustomerRights.CanOwn(viewer.Roles) ? found.Id : null,
        };

    /// <summary>A customer as it is scored and shown.</summary>
    private sealed record Candidate
    {
        public Guid Id { get; init; }

        public string Code { get; init; } = string.Empty;

        public string NormalName { get; init; } = string.Empty;

        public CustomerStage Stage { get; init; }

        public bool IsDeactivated { get; init; }

        public string? OwnerName { get; init; }

        public DateTimeOffset? LastFollowUpAt { get; init; }

        public bool IsSeen { get; init; }

        public bool IsHandOverRequested { get; init; }

        public CustomerType Type { get; init; }

        public string Name { get; init; } = string.Empty;

        public string? ShortName { get; init; }

        public string? Phone { get; init; }

        public string? Mobile { get; init; }

        public string? Email { get; init; }

        public string? WebSite { get; init; }

        public string? CreditCode { get; init; }

        public List<Reached> Contacts { get; init; } = [];

        public DuplicateProfile Profile => DuplicateProfile.Of(new DuplicateFacts(
            Type, Name, ShortName, [Phone, Mobile, .. Contacts.SelectMany(c => new[] { c.Phone, c.Mobile })], [Email, .. Contacts.Select(c => c.Email)], WebSite, CreditCode));
    }

    /// <summary>How a contact is reached.</summary>
    private sealed record Reached(string? Phone, string? Mobile, string? Email);
}
