using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Intents;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Board;

/// <summary>Builds the query of a board column.</summary>
internal sealed class BoardQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists, DateTimeOffset now)
{
    /// <summary>The intents of a column, unordered.</summary>
    public IQueryable<Intent> Where(BoardFilter filter, IntentStatus column) =>
        new IntentPageQuery(context, viewer, lists).Where(filter.OfIntents()).Where(BoardColumns.InColumn(column, now));

    /// <summary>The intents of a part of a column, in order.</summary>
    public IQueryable<Intent> Part(CardPage part)
    {
        Guid? lane = part.LaneId;
        IQueryable<Intent> intents = Where(part.Filter, part.Column);
        intents = part.Lanes switch
        {
            BoardLanes.Owner => intents.Where(i => i.OwnerId == lane),
            BoardLanes.Department => intents.Where(i => i.DepartmentId == lane),
            BoardLanes.Product when lane is { } product => intents.Where(i => i.Products.Any(p => p.ProductId == product)),
            BoardLanes.Product => intents.Where(i => !i.Products.Any()),
            BoardLanes.None => intents,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part.Lanes, "Not a kind of lanes."),
        };
        IOrderedQueryable<Intent> ordered = part.Order == BoardOrder.WorstFirst && !BoardColumns.IsConfirmed(part.Column)
            ? intents.OrderBy(i => i.WaitingSince).ThenBy(i => i.Number)
            : intents.OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number);
        return ordered.Skip(Math.Max(0, part.Skip)).Take(Math.Clamp(part.Take, 1, BoardColumns.MostCards));
    }
}
