using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The follow-up board shows and counts only the intents that the viewer may see.</summary>
public sealed class BoardRightsOperations : IRightsOperations
{
    /// <summary>Cards and column heads, for open and confirmed intents.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        .. Sights(IntentState.Open, IntentStatus.New, "a new intent"),
        .. Sights(IntentState.Suggestion, IntentStatus.Suggestion, "an intent behind a suggestion"),
        new("see a new intent on the board of the past", $"{nameof(IBoardHistoryQueries)}.{nameof(IBoardHistoryQueries.AtAsync)}", RightsTable.SeeIntent, SeesPastAsync)
        {
            State = IntentState.Open,
            IsQuery = true,
        },
        new("see what happened to a new intent on the board", $"{nameof(IBoardHistoryQueries)}.{nameof(IBoardHistoryQueries.SinceAsync)}", RightsTable.SeeIntent, SeesChangeAsync)
        {
            State = IntentState.Open,
            IsQuery = true,
        },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<RightsOperation> Sights(IntentState state, IntentStatus column, string what) =>
    [
        See($"{what} on the board", nameof(IBoardQueries.CardsAsync), state, async (queries, actor, target) =>
            (await queries.CardsAsync(actor, new CardPage(new BoardFilter { Text = target.Code }, column), Cancel)).Any(card => card.Id == target.Id)),
        See($"{what} counted in the head of its column", nameof(IBoardQueries.HeadsAsync), state, async (queries, actor, target) =>
            (await queries.HeadsAsync(actor, new BoardFilter { Text = target.Code }, BoardLanes.Owner, Cancel)) is var heads
            && heads.Columns.Single(head => head.Column == column).Count == 1
            && heads.Lanes.Sum(lane => lane.Counts.GetValueOrDefault(column)) == 1),
    ];

    // A column shows its latest fifty cards; one case has fewer intents that match the target's filter.
    private static async Task<RefusalCode?> SeesPastAsync(RightsWorld world, Guid actor, RightsTarget target)
    {
        Intent intent = (await world.Database.ReadIntentAsync(target.Id))!;
        var like = new SnapshotFilter { SourceId = intent.SourceId, DepartmentId = intent.DepartmentId, Kind = intent.Kind };
        BoardSnapshot board = await world.Database.Get<IBoardHistoryQueries>().AtAsync(actor, world.Database.Clock.GetUtcNow(), like, Cancel);
        return board.Cards.Any(card => card.Id == target.Id) ? null : RefusalCode.NotFound;
    }

    // The list is limited, but the target is among the latest changes since just before its capture.
    private static async Task<RefusalCode?> SeesChangeAsync(RightsWorld world, Guid actor, RightsTarget target)
    {
        Intent intent = (await world.Database.ReadIntentAsync(target.Id))!;
        DateOnly today = DateOnly.FromDateTime(world.Database.Clock.GetUtcNow().UtcDateTime);
        await using PortalDbContext context = await world.Database.OpenAsync();
        long captured = await (
            from change in context.Changes
            join line in context.ChangeLines on change.Id equals line.ChangeId
            where line.RecordId == target.Id
            select change.Sequence).MinAsync(Cancel);
        BoardChanges changes = await world.Database.Get<IBoardHistoryQueries>().SinceAsync(actor, new BoardLastSeen(intent.CapturedAt.AddSeconds(-1), captured - 1), today, today, Cancel);
        return changes.Told.Any(change => change.Card.Id == target.Id) ? null : RefusalCode.NotFound;
    }

    private static RightsOperation See(string name, string method, IntentState state, Func<IBoardQueries, Guid, RightsTarget, Task<bool>> shows) =>
        new($"see {name}", $"{nameof(IBoardQueries)}.{method}", RightsTable.SeeIntent, async (world, actor, target) =>
            await shows(world.Database.Get<IBoardQueries>(), actor, target) ? null : RefusalCode.NotFound)
        {
            State = state,
            IsQuery = true,
        };
}
