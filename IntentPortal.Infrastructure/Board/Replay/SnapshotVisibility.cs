using System.Linq.Expressions;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Intents;

namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>
/// Which intents stand on the board of a moment under a filter: for the database, which counts those that were not
/// touched since, and in memory for those that were and went back.
/// </summary>
internal sealed class SnapshotVisibility
{
    private readonly Expression<Func<Intent, bool>> stands;
    private readonly Func<IntentAt, bool> standsThen;

    /// <summary>The board of a moment under a filter.</summary>
    public SnapshotVisibility(SnapshotFilter filter, ReferenceLists lists, DateTimeOffset at)
    {
        AsksForProducts = filter.ProductId is not null;
        stands = Predicates.And([intent => intent.CapturedAt <= at, BoardColumns.OnBoard(at), new IntentConditions(filter.OfIntents(), lists).ToExpression()]);
        standsThen = stands.OnCards<IntentAt>();
    }

    /// <summary>Whether the products must be known.</summary>
    public bool AsksForProducts { get; }

    /// <summary>Those that would stand there if nothing had happened since.</summary>
    public IQueryable<Intent> Narrow(IQueryable<Intent> intents) => intents.Where(stands);

    /// <summary>Whether the intent, as it is given, stands there.</summary>
    public bool Shows(IntentAt intent) => !intent.IsNotYet && standsThen(intent);
}
