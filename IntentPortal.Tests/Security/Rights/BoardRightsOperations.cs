using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Tests.Security.Rights;

/// <summary>The follow-up board shows and counts the intents that the viewer sees, and no other.</summary>
public static class BoardRightsOperations
{
    /// <summary>Cards and heads, for open intents and confirmed ones.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        .. Sights(IntentState.Open, IntentStatus.New, "a new intent"),
        .. Sights(IntentState.Suggestion, IntentStatus.Suggestion, "an intent behind a suggestion"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<RightsOperation> Sights(IntentState state, IntentStatus column, string what) =>
    [
        See($"{what} on the board", nameof(IBoardQueries.CardsAsync), state, async (queries, actor, target) =>
            (await queries.CardsAsync(actor, new BoardPart(new BoardFilter { Text = target.Code }, column), Cancel)).Any(card => card.Id == target.Id)),
        See($"{what} counted in the head of its column", nameof(IBoardQueries.HeadsAsync), state, async (queries, actor, target) =>
            (await queries.HeadsAsync(actor, new BoardFilter { Text = target.Code }, BoardLanes.Owner, Cancel)) is var heads
            && heads.Columns.Single(head => head.Column == column).Count == 1
            && heads.Lanes.Sum(lane => lane.Counts.GetValueOrDefault(column)) == 1),
    ];

    private static RightsOperation See(string name, string method, IntentState state, Func<IBoardQueries, Guid, RightsTarget, Task<bool>> shows) =>
        new($"see {name}", $"{nameof(IBoardQueries)}.{method}", RightsTable.SeeIntent, async (world, actor, target) =>
            await shows(world.Database.Get<IBoardQueries>(), actor, target) ? null : RefusalCode.NotFound)
        {
            State = state,
            IsQuery = true,
        };
}
