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
/// Reads the changes of cards since a visit. It goes by the ledger's sequence, because the time of a change is that of
/// its start and not of its commit.
/// </summary>
internal sealed class BoardChangesQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists, BoardLastSeen since, DateOnly then, DateOnly today, DateTimeOffset now)
{
    // The fields that decide which intents a person may see.
    private static readonly string[] ofPerson = [nameof(Person.Roles), nameof(Person.DepartmentId), nameof(Person.IsActive)];
    private static readonly string[] ofDepartment = [nameof(Department.ParentId)];

    private readonly IQueryable<Change> younger = context.Changes.Where(change => change.Sequence > since.Sequence);
    private readonly SnapshotVisibility onBoardNow = new(new SnapshotFilter(), lists, now);
    private readonly SnapshotVisibility onBoardThen = new(new SnapshotFilter(), lists, since.At);

    /// <summary>Reads the changes.</summary>
    /// <param name="seen">The intents that the viewer may see today.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<BoardChanges> ReadAsync(IQueryable<Intent> seen, CancellationToken cancel)
    {
        var past = new IntentRewinder(context, younger);
        HashSet<Guid> touched = await past.TouchedAsync(cancel);
        // Two queries, because a combined condition would use neither index and read every intent.
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

        // A confirmed intent that is only too old for the board has not left it.
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

    // Whether a card was on the viewer's board is decided by today's rights. If the rights changed in the meantime,
    // what the viewer saw is unknown, so no departures are reported.
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

    // A card that has left shows the customer's name of that time, because newer data must not be shown.
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
