using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Web.Features.FollowUps;
using IntentPortal.Web.Resources;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// What the cards of a board say in words; one for the whole board, because a board holds many cards.
/// </summary>
/// <param name="texts">The board's texts.</param>
/// <param name="words">The words of the field.</param>
/// <param name="time">The person's time.</param>
/// <param name="lists">The lists with the names, and the rules.</param>
public sealed class CardTextFormatter(IStringLocalizer<BoardTexts> texts, IStringLocalizer<WordTexts> words, BrowserTime time, ReferenceLists lists)
{
    /// <summary>How often time was told to have passed: what a card said before may no longer hold.</summary>
    public int Minute { get; private set; }

    /// <summary>Tells that time has passed.</summary>
    public void PassTime() => Minute++;

    /// <summary>What a card says just now that time alone changes.</summary>
    public CardText Of(BoardCard card) => new(Age(card), Promise(card), IsRed(card), Ageing(card), Response(card));

    /// <summary>A text of the board.</summary>
    public string Text(string key, params object[] values) => texts[key, values];

    /// <summary>The word of a status.</summary>
    public string Word(IntentStatus status) => words.Word(status);

    /// <summary>The word of an ageing state.</summary>
    public string Word(AgeingState state) => words.Word(state);

    /// <summary>Who wants it, and at which stage that customer is.</summary>
    public string Customer(BoardCard card) => $"{card.CustomerName} · {words.Word(card.CustomerStage)}";

    /// <summary>Owner, source and products.</summary>
    public string Facts(BoardCard card) => string.Join(
        " · ",
        [
            card.OwnerId is null ? texts["Unassigned"] : lists.People.NameOf(card.OwnerId),
            lists.Sources.NameOf(card.SourceId),
            .. card.ProductIds.Select(id => lists.Products.NameOf(id)),
        ]);

    /// <summary>How long it has been in its column.</summary>
    public string Age(BoardCard card)
    {
        int days = time.Today.DayNumber - DateOnly.FromDateTime(time.ToLocal(card.StageEnteredAt).DateTime).DayNumber;
        return days <= 0 ? texts["HereToday"] : texts["HereDays", new PluralCount(days)];
    }

    /// <summary>The promise, and how often it was moved.</summary>
    public string Promise(BoardCard card)
    {
        if (card.PromiseDueOn is not { } due)
        {
            return BoardColumns.IsConfirmed(card.Status) ? string.Empty : texts["NoPromise"];
        }

        string when = (time.Today.DayNumber - due.DayNumber) switch
        {
            > 0 and int days => texts["Overdue", new PluralCount(days)],
            0 => texts["DueToday"],
            _ => due.ToString("d", CultureInfo.CurrentCulture),
        };
        return card.PromiseMovedCount > 0 ? $"{when} · {texts["Moved", card.PromiseMovedCount, card.PromiseMovedDays]}" : when;
    }

    /// <summary>Whether its promise is overdue by so much that it is red.</summary>
    public bool IsRed(BoardCard card) => lists.Rules.IsRed(card.PromiseDueOn, time.Now);

    /// <summary>Whether it stands too long.</summary>
    public AgeingState Ageing(BoardCard card) => lists.Rules.Ageing(card.Status, card.StageEnteredAt, card.LastFollowUpAt, card.PromiseDueOn, time.Now);

    /// <summary>
    /// How long the first follow-up took or has been waited for: in short, in full, and whether it is overdue.
    /// </summary>
    public (string Short, string Full, bool IsOverdue) Response(BoardCard card)
    {
        FirstResponse response = lists.Rules.Response(card.CapturedAt, card.FirstFollowUpAt, time.Now);
        return (texts.Short(response), texts.Full(response), response.IsWaiting && response.IsLate);
    }

    /// <summary>What happened since the person last looked.</summary>
    public string Since(BoardChange change) => string.Join(" · ", change.Kinds.Select(kind => words.Word(kind)));

    /// <summary>The name of a person.</summary>
    public string Name(Guid person) => lists.People.NameOf(person);

    /// <summary>A Chinese name by its last character, another by the first letters of its words.</summary>
    public static string Initials(string name) => name.Length > 0 && name[^1] >= '\u2E80'
        ? name[^1..]
        : string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
