using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.MyDay;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.MyDay;

/// <summary>Reads a person's tasks with a few bounded index look-ups.</summary>
internal sealed class MyDayQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock) : ViewerQueries(contexts), IMyDayQueries
{
    public Task<Day> DayAsync(Guid actor, DateOnly today, CancellationToken cancel) =>
        ReadAsync(
            actor,
            Day.Empty,
            async (context, viewer) =>
            {
                IQueryable<Guid> answered = context.Customers.Where(HandOverRights.AnsweredBy(viewer)).Select(c => c.Id);
                int handOvers = await context.HandOvers.CountAsync(r => r.State == HandOverState.Waiting && answered.Contains(r.CustomerId), cancel);
                Guid me = viewer.PersonId;
                IQueryable<Promise> mine = Seen(context, viewer).Where(p => p.ById == me && p.State == PromiseState.Planned);
                DateOnly until = today.AddDays(Day.DaysAhead);
                return new Day(
                    await PartAsync(context, mine.Where(p => p.DueOn < today), cancel),
                    await PartAsync(context, mine.Where(p => p.DueOn == today), cancel),
                    await PartAsync(context, mine.Where(p => p.DueOn > today && p.DueOn <= until), cancel),
                    await NewAsync(context, viewer, cancel),
                    handOvers);
            },
            cancel);

    private static async Task<DueSection> PartAsync(PortalDbContext context, IQueryable<Promise> part, CancellationToken cancel)
    {
        List<Promise> promises = await part.OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(Day.MostDue + 1).ToListAsync(cancel);
        return new DueSection(await DueAsync(context, [.. promises.Take(Day.MostDue)], cancel), promises.Count > Day.MostDue);
    }

    // Promises about records that the person may not see any more are filtered here, so that they do not use up the
    // limit.
    private static IQueryable<Promise> Seen(PortalDbContext context, Viewer viewer)
    {
        IQueryable<Guid> intents = context.Intents.Where(IntentRights.VisibleTo(viewer)).Select(i => i.Id);
        IQueryable<Guid> customers = context.Customers.VisibleTo(viewer, context).Select(c => c.Id);
        IQueryable<Guid> opportunities = context.Opportunities.Where(OpportunityRights.VisibleTo(viewer)).Select(o => o.Id);
        return context.Promises.AsNoTracking().Where(p =>
            (p.SubjectType == SubjectType.Intent && intents.Contains(p.SubjectId))
            || (p.SubjectType == SubjectType.Customer && customers.Contains(p.SubjectId))
            || (p.SubjectType == SubjectType.Opportunity && opportunities.Contains(p.SubjectId)));
    }

    private static async Task<IReadOnlyList<DuePromise>> DueAsync(PortalDbContext context, List<Promise> promises, CancellationToken cancel)
    {
        Dictionary<Guid, About> abouts = [];
        foreach (IGrouping<SubjectType, Promise> group in promises.GroupBy(p => p.SubjectType))
        {
            List<Guid> ids = [.. group.Select(p => p.SubjectId)];
            IQueryable<About> found = group.Key switch
            {
                SubjectType.Intent => context.Intents.Where(i => ids.Contains(i.Id))
                    .Select(i => new About(i.Id, RecordKind.Intent, i.Code, i.Subject, context.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).FirstOrDefault())),
                SubjectType.Customer => context.Customers.Where(c => ids.Contains(c.Id))
                    .Select(c => new About(c.Id, RecordKind.Customer, c.Code, c.Name, null)),
                SubjectType.Opportunity => context.Opportunities.Where(o => ids.Contains(o.Id))
                    .Select(o => new About(o.Id, RecordKind.Opportunity, o.Code, o.Name, context.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).FirstOrDefault())),
                _ => throw new ArgumentOutOfRangeException(nameof(promises), group.Key, "Not a kind of record that is followed up."),
            };
            foreach (About about in await found.ToListAsync(cancel))
            {
                abouts.Add(about.Id, about);
            }
        }

        return
        [
            .. from promise in promises
               where abouts.ContainsKey(promise.SubjectId)
               let about = abouts[promise.SubjectId]
               select new DuePromise(promise.Id, about.Kind, about.Code, about.Title, about.CustomerName, promise.DueOn, promise.MovedCount),
        ];
    }

    private async Task<IReadOnlyList<NewSection>> NewAsync(PortalDbContext context, Viewer viewer, CancellationToken cancel)
    {
        Guid me = viewer.PersonId;
        DateTimeOffset lately = clock.GetUtcNow().AddDays(-7);
        IQueryable<Intent> seen = context.Intents.Where(IntentRights.VisibleTo(viewer));

        // Others may have followed up an assigned intent before, so only the person's own first follow-up counts.
        List<NewSection> all =
        [
            await IntentsAsync(NewReason.GivenToMe, seen.Where(i =>
                i.OwnerId == me && i.CapturedById != me && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp)
                && !context.FollowUps.Any(f => f.SubjectId == i.Id && f.ById == me))),
        ];
        if (viewer.Is(Roles.Sales) || viewer.Is(Roles.SalesManager))
        {
            all.Add(await IntentsAsync(NewReason.WithoutOwner, seen.Where(i => i.OwnerId == null && i.Status == IntentStatus.New)));
        }

        if (viewer.Is(Roles.Marketing))
        {
            all.Add(await IntentsAsync(
                NewReason.MineConfirmed,
                seen.Where(i => i.StageEnteredAt > lately && i.CapturedById == me && i.OwnerId != me && (i.Status == IntentStatus.Suggestion || i.Status == IntentStatus.Purchase))));
        }

        if (viewer.Is(Roles.ProductDesigner))
        {
            all.Add(await PartAsync(NewReason.SuggestionToReview, context.Suggestions.Where(s => s.OwnerId == me && s.Status == SuggestionStatus.UnderReview).OrderByDescending(s => s.Number)
                .Select(s => new NewForMe(RecordKind.Suggestion, s.Code, s.Title, null, s.CreatedAt))));
        }

        return [.. all.Where(part => part.Items.Count > 0)];

        Task<NewSection> IntentsAsync(NewReason reason, IQueryable<Intent> intents) =>
            PartAsync(reason, intents.OrderByDescending(i => i.Number).Select(i => new NewForMe(
                RecordKind.Intent, i.Code, i.Subject, context.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).FirstOrDefault(), i.StageEnteredAt)));

        async Task<NewSection> PartAsync(NewReason reason, IQueryable<NewForMe> found)
        {
            List<NewForMe> items = await found.Take(Day.MostNew + 1).ToListAsync(cancel);
            return new NewSection(reason, [.. items.Take(Day.MostNew)], items.Count > Day.MostNew);
        }
    }

    private sealed record About(Guid Id, RecordKind Kind, string Code, string Title, string? CustomerName);
}
