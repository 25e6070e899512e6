using System.Linq.Expressions;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Intents;

namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>
/// Decides which intents are on a past board under a filter: in the database for intents unchanged since, and in memory
/// for rewound ones.
/// </summary>
internal sealed class SnapshotVisibility
{
    private readonly Expression<Func<Intent, bool>> stands;
    private readonly Func<IntentAt, bool> standsThen;

    /// <summary>The visibility for a filter at a time.</summary>
    public SnapshotVisibility(SnapshotFilter filter, ReferenceLists lists, DateTimeOffset at)
    {
        AsksForProducts = filter.ProductId is not null;
        stands = Predicates.And([intent => intent.CapturedAt <= at, BoardColumns.OnBoard(at), new IntentConditions(filter.OfIntents(), lists).ToExpression()]);
        standsThen = stands.OnCards<IntentAt>();
    }

    /// <summary>Whether the filter needs the products.</summary>
    public bool AsksForProducts { get; }

    /// <summary>The intents that would be on the board if nothing had changed since.</summary>
    public IQueryable<Intent> Narrow(IQueryable<Intent> intents) => intents.Where(stands);

    /// <summary>Whether the intent in its given state is on the board.</summary>
    public bool Shows(IntentAt intent) => !intent.IsNotYet && standsThen(intent);
}
