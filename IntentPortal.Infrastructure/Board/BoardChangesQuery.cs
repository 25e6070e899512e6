using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Board.Replay;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// What happened to the cards since somebody looked: by the ledger's sequence, for the time in a change is that of its
/// beginning and not of its commit.
/// </summary>
internal sealed class BoardChangesQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists, BoardLastSeen since, DateOnly then, DateOnly today, DateTimeOffset now)
{
    // What decides which intents somebody sees.
    private static readonly string[] ofPerson = [nameof(Person.Roles), nameof(Person.DepartmentId), nameof(Person.IsActive)];
    private static readonly string[] ofDepartment = [nameof(Department.ParentId)];

    private readonly IQueryable<Change> younger = context.Changes.Where(change => change.Sequence > since.Sequence);
    private readonly SnapshotVisibility onBoardNow = new(new SnapshotFilter(), lists, now);
    private readonly SnapshotVisibility onBoardThen = new(new SnapshotFilter(), lists, since.At);

    /// <summary>Reads it.</summary>
    /// <param name="seen">What the viewer sees today.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<BoardChanges> ReadAsync(IQueryable<Intent> seen, CancellationToken cancel)
    {
        var past = new IntentRewinder(context, younger);
        HashSet<Guid> touched = await past.TouchedAsync(cancel);
        // Each by its own index: in one condition the two would have every intent read.
        touched.UnionWith(await seen
            .Where(i => (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp) && i.PromiseDueOn < today && i.PromiseDueOn >= then)
            .Select(i => i.Id)
            .ToListAsync(cancel));
        Dictionary<Guid, IntentAt> present = await past.NowAsync(context.Intents.IgnoreQueryFilters([PortalDbContext.RecycleBin]), touched, withProducts: false, cancel);
        Dictionary<Guid, IntentAt> before = present.ToDictionary(intent => intent.Key, intent => intent.Value with { });
        await past.GoBackAsync(before, cancel);

        Func<IntentAt, bool> sees = IntentRights.VisibleTo(viewer).OnCards<IntentAt>();
        bool sightMoved = await SightMovedAsync(cancel);
        List<Happened> happened = [.. present.Values
            .Select(intent => Compare(intent, before[intent.Id], sees, sightMoved))
            .Where(change => change.Kinds.Count > 0)
            .OrderByDescending(change => change.Card.Code, StringComparer.Ordinal)];
        IReadOnlyList<BoardChange> told = await TellAsync(past, [.. happened.Take(IBoardHistoryQueries.MostChanges)], cancel);
        return new BoardChanges(told, happened.Count, happened.SelectMany(change => change.Kinds).CountBy(kind => kind).ToDictionary());
    }

    private Happened Compare(IntentAt intent, IntentAt before, Func<IntentAt, bool> sees, bool sightMoved)
    {
        IntentAt? old = onBoardThen.Shows(before) ? before : null;
        if (sees(intent) && onBoardNow.Shows(intent))
        {
            return new Happened(intent, old, [.. Kinds(intent, old)]);
        }

        // One that was only confirmed too long ago is still what it was.
        bool isGone = !sees(intent) || !BoardColumns.All.Contains(intent.Status);
        return old is not null && isGone && !sightMoved && sees(old) ? new Happened(old, old, [BoardChangeKind.Left]) : new Happened(intent, old, []);
    }

    private IEnumerable<BoardChangeKind> Kinds(IntentAt intent, IntentAt? old)
    {
        if (old is null)
        {
            yield return BoardChangeKind.New;
        }
        else
        {
            if (old.Status != intent.Status)
            {
                yield return BoardChangeKind.Moved;
            }

            if (old.OwnerId != intent.OwnerId)
            {
                yield return BoardChangeKind.OwnerChanged;
            }
        }

        if (!BoardColumns.IsConfirmed(intent.Status) && intent.PromiseDueOn < today && !(old?.PromiseDueOn < then))
        {
            yield return BoardChangeKind.WentOverdue;
        }
    }

    // What left the board is told by rights of today as of that day. Where these changed meanwhile, nobody knows what
    // the viewer had before their eyes: nothing is told.
    private async Task<bool> SightMovedAsync(CancellationToken cancel)
    {
        Guid me = viewer.PersonId;
        var lines = await (
            from change in younger
            join line in context.ChangeLines on change.Id equals line.ChangeId
            where (line.RecordKind == RecordKind.Person && line.RecordId == me) || line.RecordKind == RecordKind.Department
            select new { line.RecordKind, line.Values }).ToListAsync(cancel);
        return lines.Exists(line => (line.RecordKind == RecordKind.Person ? ofPerson : ofDepartment).Any(field => LedgerValues.Names(line.Values, field)));
    }

    // A card that left keeps the customer's name of then: nothing newer is shown of it.
    private static async Task<IReadOnlyList<BoardChange>> TellAsync(IntentRewinder past, List<Happened> told, CancellationToken cancel)
    {
        IReadOnlyDictionary<Guid, string> now = await past.NamesAsync(told.Select(change => change.Card.CustomerId), isThen: false, cancel);
        IReadOnlyDictionary<Guid, string> then = await past.NamesAsync(told.Select(change => change.Old).OfType<IntentAt>().Select(old => old.CustomerId), cancel);
        return
        [
            .. told.Select(change => new BoardChange(
                IntentRewinder.Card(change.Card, change.Card == change.Old ? then : now), change.Old is { } old ? IntentRewinder.Card(old, then) : null, change.Kinds)),
        ];
    }

    private sealed record Happened(IntentAt Card, IntentAt? Old, IReadOnlyList<BoardChangeKind> Kinds);
}
