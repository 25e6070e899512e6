using System.Linq.Expressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Board;

/// <summary>The columns of the board.</summary>
public static class BoardColumns
{
    /// <summary>The number of days for which a confirmed intent stays on the board.</summary>
    public const int ConfirmedDays = 30;

    /// <summary>The maximum number of cards of one request.</summary>
    public const int MostCards = 100;

    /// <summary>The maximum number of lanes.</summary>
    public const int MostLanes = 100;

    /// <summary>
    /// The columns with cards, from left to right. Invalid is only a drop target, because nobody sees invalid intents
    /// on the board.
    /// </summary>
    public static IReadOnlyList<IntentStatus> All { get; } = [IntentStatus.New, IntentStatus.FollowingUp, IntentStatus.Suggestion, IntentStatus.Purchase];

    /// <summary>Compares two cards of a column by the order in which they are shown.</summary>
    public static Comparison<BoardCard> Compare(BoardOrder order) => order switch
    {
        BoardOrder.WorstFirst => (one, other) => IsConfirmed(one.Status) ? NewestFirst(one, other) : WorstFirst(one, other),
        BoardOrder.NewestFirst => NewestFirst,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of cards."),
    };

    /// <summary>Whether the cards of a column are confirmed.</summary>
    public static bool IsConfirmed(IntentStatus column) => column is IntentStatus.Suggestion or IntentStatus.Purchase;

    /// <summary>The person who has the card in progress: its owner until it is confirmed; otherwise null.</summary>
    public static Guid? InProgressOf(BoardCard card) => IsConfirmed(card.Status) ? null : card.OwnerId;

    /// <summary>The time since which confirmed intents are shown.</summary>
    public static DateTimeOffset ConfirmedSince(DateTimeOffset now) => now.AddDays(-ConfirmedDays);

    /// <summary>
    /// The intents in a column of the board at a given time. The condition names one status, so that its index is used
    /// and older confirmed intents are not read.
    /// </summary>
    public static Expression<Func<Intent, bool>> InColumn(IntentStatus column, DateTimeOffset at)
    {
        DateTimeOffset since = ConfirmedSince(at);
        return IsConfirmed(column) ? intent => intent.Status == column && intent.StageEnteredAt >= since : intent => intent.Status == column;
    }

    /// <summary>The intents in all columns of the board at a given time.</summary>
    public static Expression<Func<Intent, bool>> OnBoard(DateTimeOffset at) => Predicates.Or([.. All.Select(column => InColumn(column, at))]);

    /// <summary>
    /// Whether a card is on the board at a given time. The same condition as for the database, but for cards in memory,
    /// which are checked at changing times.
    /// </summary>
    public static bool IsOnBoard(BoardCard card, DateTimeOffset at) => All.Contains(card.Status) && (!IsConfirmed(card.Status) || card.StageEnteredAt >= ConfirmedSince(at));

    private static int WorstFirst(BoardCard one, BoardCard other) =>
        one.WaitingSince.CompareTo(other.WaitingSince) is var byTime and not 0 ? byTime : one.Number.CompareTo(other.Number);

    private static int NewestFirst(BoardCard one, BoardCard other) =>
        other.StageEnteredAt.CompareTo(one.StageEnteredAt) is var byTime and not 0 ? byTime : other.Number.CompareTo(one.Number);
}

/// <summary>A swimlane.</summary>
/// <param name="Id">The owner, department or product; null for cards without one.</param>
/// <param name="Counts">The number of cards in each column that has any.</param>
public sealed record BoardLane(Guid? Id, IReadOnlyDictionary<IntentStatus, int> Counts)
{
    /// <summary>
    /// In a lane of a person, the number of the person's open intents, regardless of the filter; otherwise null.
    /// </summary>
    public int? InProgress { get; init; }
}

/// <summary>The order of the cards in a column.</summary>
public enum BoardOrder
{
    /// <summary>
    /// What has waited longest for its next step comes first. Confirmed intents wait for nothing; the latest comes first.
    /// </summary>
    WorstFirst = 0,

    /// <summary>What entered the column last comes first.</summary>
    NewestFirst = 1,
}

/// <summary>The grouping of the board's swimlanes.</summary>
public enum BoardLanes
{
    /// <summary>No lanes.</summary>
    None = 0,

    /// <summary>The owner.</summary>
    Owner = 1,

    /// <summary>The department.</summary>
    Department = 2,

    /// <summary>The product; an intent with several products is in each of their lanes.</summary>
    Product = 3,
}
