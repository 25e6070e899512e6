using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Settings;

namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>
/// Which intents stand on the board of a moment under a filter: said once for the database, which counts those that
/// were not touched since, and once for those that were and went back.
/// </summary>
internal sealed class SnapshotVisibility(SnapshotFilter filter, ReferenceLists lists, DateTimeOffset at)
{
    private readonly DateTimeOffset confirmedSince = BoardColumns.ConfirmedSince(at);
    private readonly List<Guid?> departments = filter.DepartmentId is { } department ? [.. ListTrees.WithBelow([department], lists.Departments)] : [];
    private readonly List<Guid> products = filter.ProductId is { } product ? ListTrees.WithBelow([product], lists.Products) : [];
    private readonly List<Guid> sources = filter.SourceId is { } source ? ListTrees.WithBelow([source], lists.Sources) : [];

    /// <summary>Whether the products must be known.</summary>
    public bool AsksForProducts => filter.ProductId is not null;

    /// <summary>Those that would stand there if nothing had happened since.</summary>
    public IQueryable<Intent> Narrow(IQueryable<Intent> intents)
    {
        intents = intents.Where(i => i.CapturedAt <= at
            && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp
                || ((i.Status == IntentStatus.Suggestion || i.Status == IntentStatus.Purchase) && i.StageEnteredAt >= confirmedSince)));
        if (filter.OwnerId is { } owner)
        {
            intents = intents.Where(i => i.OwnerId == owner);
        }

        if (filter.DepartmentId is not null)
        {
            intents = intents.Where(i => departments.Contains(i.DepartmentId));
        }

        if (filter.ProductId is not null)
        {
            intents = intents.Where(i => i.Products.Any(p => products.Contains(p.ProductId)));
        }

        if (filter.SourceId is not null)
        {
            intents = intents.Where(i => sources.Contains(i.SourceId));
        }

        return filter.Kind is { } kind ? intents.Where(i => i.Kind == kind) : intents;
    }

    /// <summary>Whether the intent, as it is given, stands there.</summary>
    public bool Shows(IntentAt intent) =>
        !intent.IsNotYet
        && intent.CapturedAt <= at
        && BoardColumns.All.Contains(intent.Status)
        && (!BoardColumns.IsConfirmed(intent.Status) || intent.StageEnteredAt >= confirmedSince)
        && (filter.OwnerId is null || intent.OwnerId == filter.OwnerId)
        && (filter.DepartmentId is null || departments.Contains(intent.DepartmentId))
        && (filter.ProductId is null || intent.ProductIds.Any(products.Contains))
        && (filter.SourceId is null || sources.Contains(intent.SourceId))
        && (filter.Kind is null || intent.Kind == filter.Kind);
}
