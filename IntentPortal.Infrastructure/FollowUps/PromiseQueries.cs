using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class PromiseQueries(IDbContextFactory<PortalDbContext> contexts, IReferenceData reference) : ViewerQueries(contexts), IPromiseQueries
{
    private const int LongestPeriod = 366;

    public Task<IReadOnlyList<PromiseRecord>> RecordsAsync(Guid actor, DateOnly from, DateOnly today, TimeZoneInfo zone, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<PromiseRecord>>(
            actor,
            [],
            async (context, viewer) =>
            {
                DateOnly first = from < today.AddDays(-LongestPeriod) ? today.AddDays(-LongestPeriod) : from;
                Dictionary<Guid, string> people = await AnsweredForBy(context, viewer).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
                RuleValues rules = (await reference.GetAsync(cancel)).Rules.Values;
                List<Guid> ids = [.. people.Keys];
                IQueryable<Promise> theirs = context.Promises.AsNoTracking().Where(p => ids.Contains(p.ById));
                // The states are listed explicitly, so that the index on person, state and day is used.
                List<PromiseState> closed = [PromiseState.Kept, PromiseState.Dropped];
                var due = await theirs.Where(p => closed.Contains(p.State) && p.DueOn >= first && p.DueOn <= today)
                    .Select(p => new { p.ById, p.State, p.FirstDueOn, p.MovedCount, p.ClosedAt }).ToListAsync(cancel);
                var open = await theirs.Where(p => p.State == PromiseState.Planned && (p.DueOn < today || p.MovedCount > 0)).GroupBy(p => p.ById)
                    .Select(g => new { PersonId = g.Key, Overdue = g.Count(p => p.DueOn < today), Moved = g.Count(p => p.MovedCount > 0) }).ToListAsync(cancel);
                var closedOf = due.ToLookup(p => p.ById);
                var openOf = open.ToDictionary(o => o.PersonId);
                return
                [
                    .. people.Where(p => closedOf.Contains(p.Key) || openOf.ContainsKey(p.Key))
                        .Select(p =>
                        {
                            var kept = closedOf[p.Key].Where(c => c.State == PromiseState.Kept).ToList();
                            int onTime = kept.Count(k => DayOf(k.ClosedAt!.Value) <= k.FirstDueOn);
                            int late = kept.Count - onTime;
                            int overdue = openOf.TryGetValue(p.Key, out var now) ? now.Overdue : 0;
                            return new PromiseRecord(
                                p.Key, p.Value, onTime, late,
                                closedOf[p.Key].Count(c => c.MovedCount > 0) + (now?.Moved ?? 0),
                                closedOf[p.Key].Count() - kept.Count,
                                overdue,
                                rules.NeedsHelp(onTime, late, overdue));
                        })
                        .OrderByDescending(r => r.NeedsHelp).ThenByDescending(r => r.Overdue).ThenBy(r => r.OnTimePercent ?? 100).ThenByPersonName(r => r.Name).ThenBy(r => r.PersonId),
                ];

                DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
            },
            cancel);

    private static IQueryable<Person> AnsweredForBy(PortalDbContext context, Viewer viewer)
    {
        Guid me = viewer.PersonId;
        List<Guid?> tree = [.. viewer.Tree];
        return viewer.Is(Roles.Administrator) ? context.People
            : viewer.Is(Roles.SalesManager) ? context.People.Where(p => p.Id == me || tree.Contains(p.DepartmentId))
            : context.People.Where(p => p.Id == me);
    }
}
