using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Web.Features.FollowUps;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// What the cards of a board say in words; one for the whole board, because a board holds many cards.
/// </summary>
/// <param name="texts">The board's texts.</param>
/// <param name="followUps">The texts of follow-ups.</param>
/// <param name="shared">The texts that every page shares.</param>
/// <param name="words">The words of the field.</param>
/// <param name="time">The person's time.</param>
/// <param name="lists">The lists with the names, and the rules.</param>
public sealed class CardTextFormatter(IStringLocalizer<BoardTexts> texts, IStringLocalizer<FollowUpTexts> followUps, IStringLocalizer<SharedTexts> shared, IStringLocalizer<WordTexts> words, BrowserTime time, ReferenceLists lists)
{
    /// <summary>How often time was told to have passed: what a card said before may no longer hold.</summary>
    public int Minute { get; private set; }

    /// <summary>Tells that time has passed.</summary>
    public void PassTime() => Minute++;

    /// <summary>What a card says just now that time alone changes.</summary>
    public CardText Of(BoardCard card) => new(Age(card), Promise(card), IsRed(card), Ageing(card), Response(card));

    /// <summary>What the card's tick is called.</summary>
    public string Select(BoardCard card) => shared[nameof(SharedTexts.SelectRow), card.Code];

    /// <summary>What the card's menu is called.</summary>
    public string Menu(BoardCard card) => texts[nameof(BoardTexts.Menu), card.Code];

    /// <summary>The card by what it is about and how it stands.</summary>
    public string Label(BoardCard card) => texts[nameof(BoardTexts.CardLabel), card.Subject, words.Word(card.Status)];

    /// <summary>Who has the card open, or is typing about it.</summary>
    public string Presence(bool isTyping, string name) => shared[isTyping ? nameof(SharedTexts.IsTyping) : nameof(SharedTexts.IsLooking), name];

    /// <summary>That it has just changed.</summary>
    public string JustChanged => shared[nameof(SharedTexts.JustChanged)];

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
            card.OwnerId is null ? shared[nameof(SharedTexts.Unassigned)] : lists.People.NameOf(card.OwnerId),
            lists.Sources.NameOf(card.SourceId),
            .. card.ProductIds.Select(id => lists.Products.NameOf(id)),
        ]);

    /// <summary>How long it has been in its column.</summary>
    public string Age(BoardCard card)
    {
        int days = time.Today.DayNumber - DateOnly.FromDateTime(time.ToLocal(card.StageEnteredAt).DateTime).DayNumber;
        return days <= 0 ? texts[nameof(BoardTexts.HereToday)] : texts[nameof(BoardTexts.HereDays), new PluralCount(days)];
    }

    /// <summary>The promise, and how often it was moved.</summary>
    public string Promise(BoardCard card)
    {
        if (card.PromiseDueOn is not { } due)
        {
            return BoardColumns.IsConfirmed(card.Status) ? string.Empty : texts[nameof(BoardTexts.WithoutPromise)];
        }

        string when = (time.Today.DayNumber - due.DayNumber) switch
        {
            > 0 and int days => texts[nameof(BoardTexts.Overdue), new PluralCount(days)],
            0 => texts[nameof(BoardTexts.DueToday)],
            _ => due.ToString("d", CultureInfo.CurrentCulture),
        };
        return card.PromiseMovedCount > 0 ? $"{when} · {texts[nameof(BoardTexts.Moved), card.PromiseMovedCount, card.PromiseMovedDays]}" : when;
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
        return (followUps.Short(response), followUps.Full(response), response.IsWaiting && response.IsLate);
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
