using IntentPortal.Domain.Board;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board;

/// <summary>Projects intents to cards; a second query reads the products of all cards.</summary>
internal static class BoardCards
{
    private const int AtOnce = 500;

    /// <summary>The cards in the order of the query.</summary>
    public static async Task<IReadOnlyList<BoardCard>> CardsAsync(this IQueryable<Intent> intents, PortalDbContext context, CancellationToken cancel)
    {
        List<BoardCard> cards = await intents.AsNoTracking().Select(i => new
        {
            Intent = i,
            Customer = context.Customers.Where(c => c.Id == i.CustomerId).Select(c => new { c.Name, c.Stage }).First(),
            FirstDueOn = i.PromiseMovedCount > 0
                ? context.Promises.Where(p => p.SubjectId == i.Id && p.State == PromiseState.Planned).Select(p => (DateOnly?)p.FirstDueOn).FirstOrDefault()
                : i.PromiseDueOn,
            FirstFollowUpAt = context.FollowUps.Where(f => f.SubjectId == i.Id).OrderBy(f => f.TookPlaceAt).Select(f => (DateTimeOffset?)f.TookPlaceAt).FirstOrDefault(),
        })
        .Select(x => new BoardCard(
            x.Intent.Id, x.Intent.Version, x.Intent.Code, x.Intent.Number, x.Intent.Subject, x.Intent.Kind, x.Intent.Status, x.Intent.StageEnteredAt, x.Customer.Name,
            x.Customer.Stage, x.Intent.CustomerId, x.Intent.SourceId, x.Intent.OwnerId, x.Intent.DepartmentId, x.Intent.CapturedById, x.Intent.ExpectedAmount,
            x.Intent.PromiseDueOn, x.Intent.PromiseMovedCount, x.FirstDueOn, new List<Guid>())
        {
            CapturedAt = x.Intent.CapturedAt,
            FirstFollowUpAt = x.FirstFollowUpAt,
            LastFollowUpAt = x.Intent.LastFollowUpAt,
        })
        .ToListAsync(cancel);
        List<Guid> ids = [.. cards.Select(c => c.Id)];
        List<IntentProduct> products = [];
        foreach (Guid[] some in ids.Chunk(AtOnce))
        {
            List<Guid> part = [.. some];
            products.AddRange(await context.Set<IntentProduct>().AsNoTracking().Where(p => part.Contains(p.IntentId)).ToListAsync(cancel));
        }

        ILookup<Guid, Guid> byIntent = products.ToLookup(p => p.IntentId, p => p.ProductId);
        return [.. cards.Select(c => byIntent.Contains(c.Id) ? c with { ProductIds = [.. byIntent[c.Id]] } : c)];
    }
}
