using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// Finds customers that share a criterion with the given one or are probably the same, with their scores. The search
/// while typing and the check on saving both use it.
/// </summary>
internal static class ScoredCandidates
{
    private const int Most = 60;

    // The score does not depend on the viewer.
    private static readonly Viewer nobody = new(Guid.Empty, string.Empty, Roles.None, null, []);

    private static readonly PerViewerQuery<Guid, Candidate> candidates = new((context, _, ids) => Candidates(context, ids));

    /// <summary>
    /// The candidates that are shown, best match first. A save requires a statement about exactly these, because they
    /// were on the screen.
    /// </summary>
    /// <param name="context">The database.</param>
    /// <param name="signs">The criteria.</param>
    /// <param name="before">The criteria before an edit. With them, only candidates that are new or more likely than
    /// before are found.</param>
    /// <param name="leftOut">Customers to exclude: the customer itself and those marked as distinct.</param>
    /// <param name="cancel">Cancels the search.</param>
    public static async Task<IReadOnlyList<(Guid Id, DuplicateScore Score)>> BestAsync(
        PortalDbContext context, MatchCriteria signs, MatchCriteria? before, IReadOnlyCollection<Guid> leftOut, CancellationToken cancel) =>
        [.. (await FindAsync(context, signs, before, leftOut, cancel)).OrderByDescending(s => s.Score.Sum).ThenBy(s => s.Id).Take(Limits.DuplicateHits)];

    /// <summary>The customers that are never hits of a customer: itself and those marked as distinct.</summary>
    public static async Task<List<Guid>> NoneOfAsync(PortalDbContext context, Guid customerId, CancellationToken cancel) =>
        [customerId, .. await context.DistinctPairs.Where(n => n.OneId == customerId || n.OtherId == customerId).Select(n => n.OneId == customerId ? n.OtherId : n.OneId).ToListAsync(cancel)];

    private static async Task<List<(Guid Id, DuplicateScore Score)>> FindAsync(
        PortalDbContext context, MatchCriteria signs, MatchCriteria? before, IReadOnlyCollection<Guid> leftOut, CancellationToken cancel)
    {
        HashSet<Guid> found = await DuplicateCandidates.FindAsync(context, signs, cancel);
        found.ExceptWith(leftOut);
        List<(Guid Id, DuplicateScore Score)> scored = [];
        if (found.Count == 0)
        {
            return scored;
        }

        await foreach (Candidate candidate in candidates.Run(context, nobody, [.. found.Take(Most)]).WithCancellation(cancel))
        {
            DuplicateProfile profile = candidate.Profile();
            if (HitOf(signs, candidate, profile) is { } score && (before is null || HitOf(before, candidate, profile) is not { } then || score.SaysMoreThan(then)))
            {
                scored.Add((candidate.Id, score));
            }
        }

        return scored;
    }

    // A merged customer is a pointer. Its survivor is found by the data that it took over.
    private static IQueryable<Candidate> Candidates(PortalDbContext context, List<Guid> ids) =>
        context.Customers.AsNoTracking().IgnoreAutoIncludes().Where(c => ids.Contains(c.Id)).Select(c => new Candidate
        {
            Id = c.Id,
            NormalName = c.NormalName,
            Type = c.Type,
            Name = c.Name,
            ShortName = c.ShortName,
            Phone = c.Phone,
            Mobile = c.Mobile,
            Email = c.Email,
            WebSite = c.WebSite,
            Address = c.Address,
            CreditCode = c.CreditCode,
            Contacts = context.Contacts.Where(p => p.CustomerId == c.Id).Select(p => new ContactFacts(p.Name, p.Phone, p.Mobile, p.Email)).ToList(),
        });

    private static DuplicateScore? HitOf(MatchCriteria signs, Candidate candidate, DuplicateProfile profile) =>
        DuplicateScore.Of(signs.Profile, profile) is var score && (score.IsProbable || SharesASign(signs, candidate, profile)) ? score : null;

    private static bool SharesASign(MatchCriteria signs, Candidate candidate, DuplicateProfile profile) =>
        (signs.NormalName is { } name && name == candidate.NormalName)
        || (signs.CreditCode is { } code && code == profile.CreditCode)
        || signs.Phones.Intersect(profile.Phones).Any()
        || signs.Profile.LocalPhones.Intersect(profile.LocalPhones).Any()
        || signs.Emails.Intersect(profile.Emails).Any();

    /// <summary>The data by which a customer is scored.</summary>
    private sealed record Candidate
    {
        public Guid Id { get; init; }

        public string NormalName { get; init; } = string.Empty;

        public CustomerType Type { get; init; }

        public string Name { get; init; } = string.Empty;

        public string? ShortName { get; init; }

        public string? Phone { get; init; }

        public string? Mobile { get; init; }

        public string? Email { get; init; }

        public string? WebSite { get; init; }

        public string? Address { get; init; }

        public string? CreditCode { get; init; }

        public List<ContactFacts> Contacts { get; init; } = [];

        public DuplicateProfile Profile() => DuplicateProfile.Of(new DuplicateFacts(Type, Name, ShortName)
        {
            Phone = Phone,
            Mobile = Mobile,
            Email = Email,
            WebSite = WebSite,
            Address = Address,
            CreditCode = CreditCode,
            Contacts = Contacts,
        });
    }
}
