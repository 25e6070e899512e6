using System.Linq.Expressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Board;

/// <summary>The columns of the board.</summary>
public static class BoardColumns
{
    /// <summary>How many days a confirmed intent stays on the board.</summary>
    public const int ConfirmedDays = 30;

    /// <summary>The most cards read at once.</summary>
    public const int MostCards = 100;

    /// <summary>The most lanes shown.</summary>
    public const int MostLanes = 100;

    /// <summary>
    /// The columns that hold cards, from left to right. Invalid is only a place to drop cards on: what is there is seen
    /// by nobody.
    /// </summary>
    public static IReadOnlyList<IntentStatus> All { get; } = [IntentStatus.New, IntentStatus.FollowingUp, IntentStatus.Suggestion, IntentStatus.Purchase];

    /// <summary>Which of two cards of a column stands first: the one that came later into it.</summary>
    public static int Order(BoardCard one, BoardCard other) =>
        other.StageEnteredAt.CompareTo(one.StageEnteredAt) is var byTime and not 0 ? byTime : other.Number.CompareTo(one.Number);

    /// <summary>Whether the decision on the cards of a column was made.</summary>
    public static bool IsConfirmed(IntentStatus column) => column is IntentStatus.Suggestion or IntentStatus.Purchase;

    /// <summary>
    /// The person who has the card in progress: its owner until the decision is made; otherwise null.
    /// </summary>
    public static Guid? InProgressOf(BoardCard card) => IsConfirmed(card.Status) ? null : card.OwnerId;

    /// <summary>The moment since which confirmed intents are shown.</summary>
    public static DateTimeOffset ConfirmedSince(DateTimeOffset now) => now.AddDays(-ConfirmedDays);

    /// <summary>
    /// The intents of a column on the board of a moment. It asks for one status, so that its index serves and what was
    /// confirmed long before is never read.
    /// </summary>
    public static Expression<Func<Intent, bool>> InColumn(IntentStatus column, DateTimeOffset at)
    {
        DateTimeOffset since = ConfirmedSince(at);
        return IsConfirmed(column) ? intent => intent.Status == column && intent.StageEnteredAt >= since : intent => intent.Status == column;
    }

    /// <summary>The intents of all columns on the board of a moment.</summary>
    public static Expression<Func<Intent, bool>> OnBoard(DateTimeOffset at) => Predicates.Or([.. All.Select(column => InColumn(column, at))]);

    /// <summary>
    /// Whether a card stands on the board of a moment: the same for cards in memory, of which each question has a moment
    /// of its own.
    /// </summary>
    public static bool IsOnBoard(BoardCard card, DateTimeOffset at) => All.Contains(card.Status) && (!IsConfirmed(card.Status) || card.StageEnteredAt >= ConfirmedSince(at));
}

/// <summary>A swimlane.</summary>
/// <param name="Id">The owner, department or product; null for the cards that have none.</param>
/// <param name="Counts">How many cards it has in each column that has any.</param>
public sealed record BoardLane(Guid? Id, IReadOnlyDictionary<IntentStatus, int> Counts)
{
    /// <summary>
    /// Of a person's lane: how many open intents the person has, whatever the filter shows; otherwise null.
    /// </summary>
    public int? InProgress { get; init; }
}

/// <summary>What the swimlanes of the board divide the cards by.</summary>
public enum BoardLanes
{
    /// <summary>No lanes.</summary>
    None = 0,

    /// <summary>Who follows the intent up.</summary>
    Owner = 1,

    /// <summary>The department it belongs to.</summary>
    Department = 2,

    /// <summary>The product it is about; one with several products is in each of their lanes.</summary>
    Product = 3,
}
