using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Intents;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// Builds the query behind a column of the board. Each asks for one status, so that its index serves and what is
/// confirmed long ago is never read.
/// </summary>
internal sealed class BoardQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists, DateTimeOffset now)
{
    /// <summary>The intents of a column, without order.</summary>
    public IQueryable<Intent> Where(BoardFilter filter, IntentStatus column)
    {
        IQueryable<Intent> intents = new IntentPageQuery(context, viewer, lists).Where(new IntentFilter
        {
            Text = filter.Text,
            Kind = filter.Kind,
            SourceIds = filter.SourceId is { } source ? [source] : [],
            ProductIds = filter.ProductId is { } product ? [product] : [],
            OwnerIds = filter.OwnerId is { } owner ? [owner] : [],
            Unassigned = filter.Unassigned,
            DepartmentIds = filter.DepartmentId is { } department ? [department] : [],
            PromiseDueBefore = filter.PromiseDueBefore,
        }).Where(i => i.Status == column);
        if (BoardColumns.IsConfirmed(column))
        {
            DateTimeOffset since = BoardColumns.ConfirmedSince(now);
            intents = filter.WithoutPromise ? intents.Where(i => false) : intents.Where(i => i.StageEnteredAt >= since);
        }
        else if (filter.WithoutPromise)
        {
            intents = intents.Where(i => i.PromiseDueOn == null);
        }

        return intents;
    }

    /// <summary>The intents of a part of a column, the newest in the column first.</summary>
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
        return intents.OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number)
            .Skip(Math.Max(0, part.Skip)).Take(Math.Clamp(part.Take, 1, BoardColumns.MostCards));
    }
}
