using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>Invariants of customers and their records, whatever was converted, merged and undone.</summary>
public static class CustomerInvariants
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task AssertAsync(TestDatabase database, string when)
    {
        await using PortalDbContext context = await database.OpenAsync();
        List<Customer> customers = await context.Customers.IgnoreQueryFilters().AsNoTracking().ToListAsync(Cancel);
        Dictionary<Guid, Intent> intents = await context.Intents.IgnoreQueryFilters().AsNoTracking().ToDictionaryAsync(i => i.Id, Cancel);
        Dictionary<Guid, Opportunity> opportunities = await context.Opportunities.AsNoTracking().ToDictionaryAsync(o => o.Id, Cancel);
        Dictionary<Guid, Contact> contacts = await context.Contacts.IgnoreQueryFilters().AsNoTracking().ToDictionaryAsync(c => c.Id, Cancel);
        List<Demand> demands = await context.Demands.AsNoTracking().ToListAsync(Cancel);
        List<string> wrong = [];
        foreach (Customer customer in customers.Where(c => c.MergedIntoId is null))
        {
            List<Opportunity> own = [.. opportunities.Values.Where(o => o.CustomerId == customer.Id)];
            bool won = own.Exists(o => o.Stage == OpportunityStage.Won);
            if ((customer.Stage == CustomerStage.Won) != won || (customer.Stage == CustomerStage.Intent && own.Count > 0))
            {
                wrong.Add($"{customer.Code} is {customer.Stage} with {own.Count} opportunities, won: {won}");
            }
        }

        HashSet<Guid> pointers = [.. customers.Where(c => c.MergedIntoId is not null).Select(c => c.Id)];
        wrong.AddRange(intents.Values.Where(i => pointers.Contains(i.CustomerId)).Select(i => $"{i.Code} is left at a pointer"));
        wrong.AddRange(intents.Values.Where(i => i.ContactId is { } id && !Is(contacts[id], i.CustomerId)).Select(i => $"{i.Code} speaks of a contact of another customer"));
        wrong.AddRange(opportunities.Values.Where(o => o.ContactId is { } id && !Is(contacts[id], o.CustomerId)).Select(o => $"{o.Code} speaks of a contact of another customer"));
        wrong.AddRange(opportunities.Values.Where(o => o.OriginIntentId is { } id && intents[id].CustomerId != o.CustomerId).Select(o => $"{o.Code} and {intents[o.OriginIntentId!.Value].Code} are at two customers"));
        wrong.AddRange(demands.SelectMany(d => d.Evidence.Where(e => intents[e.IntentId].CustomerId != d.CustomerId)).Select(e => $"{intents[e.IntentId].Code} is evidence of another customer's demand"));
        wrong.AddRange(demands.Where(d => d.Evidence.Count == 0).Select(d => $"demand {d.Id} has no evidence"));
        wrong.AddRange(demands.GroupBy(d => (d.SuggestionId, d.CustomerId)).Where(g => g.Count() > 1).Select(g => $"two demands for {g.Key}"));
        wrong.AddRange(intents.Values
            .Where(i => demands.Count(d => d.SuggestionId == i.Confirmation?.SuggestionId && d.Evidence.Any(e => e.IntentId == i.Id)) != (i.Status == IntentStatus.Suggestion ? 1 : 0))
            .Select(i => $"{i.Code} is {i.Status} and not evidence just once"));
        foreach (FollowUp followUp in await context.FollowUps.AsNoTracking().ToListAsync(Cancel))
        {
            Guid about = followUp.SubjectType switch
            {
                SubjectType.Intent => intents[followUp.SubjectId].CustomerId,
                SubjectType.Opportunity => opportunities[followUp.SubjectId].CustomerId,
                _ => followUp.SubjectId,
            };
            if (about != followUp.CustomerId)
            {
                wrong.Add($"follow-up {followUp.Content} is at another customer than what it is about");
            }
        }

        Assert.True(wrong.Count == 0, $"{when}\n{string.Join('\n', wrong)}");
    }

    /// <summary>Everything that people wrote, decided and did, which an undo must not change.</summary>
    public static async Task<IReadOnlyList<string>> SaidAsync(TestDatabase database, Guid? exceptOpportunity)
    {
        await using PortalDbContext context = await database.OpenAsync();
        List<string> said =
        [
            .. (await context.Intents.IgnoreQueryFilters().AsNoTracking().ToListAsync(Cancel)).Select(i => $"{i.Code} {i.Subject} {i.Content} {i.Status} {i.OwnerId} {i.LastFollowUpAt} {i.SplitFromId} {i.Confirmation}"),
            .. (await context.Opportunities.AsNoTracking().ToListAsync(Cancel)).Where(o => o.Id != exceptOpportunity).Select(o => $"{o.Code} {o.Name} {o.Stage} {o.StageNote} {o.ExpectedAmount} {o.OriginIntentId}"),
            .. (await context.FollowUps.AsNoTracking().ToListAsync(Cancel)).Select(f => $"{f.Id} {f.Content} {f.ContactId} {f.TookPlaceAt}"),
            .. (await context.Demands.AsNoTracking().ToListAsync(Cancel)).SelectMany(d => d.Evidence.Select(e => $"{d.SuggestionId} {e.IntentId} {e.AskedAt} {e.Importance}")),
            .. (await context.Contacts.IgnoreQueryFilters().AsNoTracking().ToListAsync(Cancel)).Select(c => $"{c.Id} {c.Name}"),
            .. (await context.Attachments.AsNoTracking().ToListAsync(Cancel)).Select(a => $"{a.Id} {a.FileName}"),
            .. (await context.Promises.AsNoTracking().ToListAsync(Cancel)).Select(p => $"{p.Id} {p.DueOn}"),
        ];
        said.Sort(StringComparer.Ordinal);
        return said;
    }

    private static bool Is(Contact contact, Guid customerId) => contact.CustomerId == customerId && contact.JoinedIntoId is null;
}
