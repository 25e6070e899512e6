using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Administration;

/// <summary>Reads what is open with a person, and how busy those are who could take it over.</summary>
internal static class PersonWorkQuery
{
    private static readonly IntentStatus[] openIntents = [IntentStatus.New, IntentStatus.FollowingUp];

    public static async Task<PersonOpenWork> ReadAsync(PortalDbContext context, IReadOnlyList<IPersonWork> works, Guid personId, CancellationToken cancel)
    {
        List<OpenWorkCount> open = [];
        foreach (IPersonWork work in works.OrderBy(work => work.Kind))
        {
            if (await CountAsync(context, work.Kind, personId, cancel) is > 0 and int count)
            {
                open.Add(new OpenWorkCount(work.Kind, count));
            }
        }

        Dictionary<Guid, int> intents = await context.Intents.Where(i => i.OwnerId != null && openIntents.Contains(i.Status))
            .GroupBy(i => i.OwnerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Dictionary<Guid, int> opportunities = await context.Opportunities.Where(o => o.Stage < OpportunityStage.Won)
            .GroupBy(o => o.OwnerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var people = await context.People.AsNoTracking().Where(p => p.IsActive && p.Id != personId && p.Roles != Roles.None)
            .Select(p => new { p.Id, p.Name, p.Roles }).ToListAsync(cancel);
        IEnumerable<WorkSuccessor> successors =
            from person in people
            let load = intents.GetValueOrDefault(person.Id) + opportunities.GetValueOrDefault(person.Id)
            orderby load, person.Name
            select new WorkSuccessor(person.Id, person.Name, load, [.. works.Where(work => work.CanOwn(person.Roles)).Select(work => work.Kind)]);
        return new PersonOpenWork(open, [.. successors]);
    }

    private static Task<int> CountAsync(PortalDbContext context, PersonWorkKind kind, Guid personId, CancellationToken cancel) => kind switch
    {
        PersonWorkKind.Customers => context.Customers.CountAsync(c => c.OwnerId == personId && !c.IsDeactivated, cancel),
        PersonWorkKind.Intents => context.Intents.CountAsync(i => i.OwnerId == personId && openIntents.Contains(i.Status), cancel),
        PersonWorkKind.Opportunities => context.Opportunities.CountAsync(o => o.OwnerId == personId && o.Stage < OpportunityStage.Won, cancel),
        PersonWorkKind.Suggestions => context.Suggestions.CountAsync(s => s.OwnerId == personId && s.Status < SuggestionStatus.Shipped, cancel),
        PersonWorkKind.HandOverRequests => context.HandOvers.CountAsync(r => r.AskedById == personId && r.State == HandOverState.Waiting, cancel),
        PersonWorkKind.Promises => context.Promises.CountAsync(p => p.ById == personId && p.State == PromiseState.Planned, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of work."),
    };
}
