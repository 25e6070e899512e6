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

/// <summary>Formats the texts of cards. There is one instance per board, because a board has many cards.</summary>
/// <param name="texts">The texts of the board.</param>
/// <param name="followUps">The texts of follow-ups.</param>
/// <param name="shared">The texts that all pages share.</param>
/// <param name="words">The names of enumeration values.</param>
/// <param name="time">The viewer's time.</param>
/// <param name="lists">The lists with the names, and the rules.</param>
public sealed class CardTextFormatter(IStringLocalizer<BoardTexts> texts, IStringLocalizer<FollowUpTexts> followUps, IStringLocalizer<SharedTexts> shared, IStringLocalizer<WordTexts> words, BrowserTime time, ReferenceLists lists)
{
    /// <summary>A counter of elapsed minutes. When it changes, texts formatted before may be outdated.</summary>
    public int Minute { get; private set; }

    /// <summary>Increments <see cref="Minute"/>.</summary>
    public void PassTime() => Minute++;

    /// <summary>The current texts of a card that change with time alone.</summary>
    public CardText Of(BoardCard card) => new(Age(card), Promise(card), IsRed(card), Ageing(card), Response(card));

    /// <summary>The label of the card's checkbox.</summary>
    public string Select(BoardCard card) => shared[nameof(SharedTexts.SelectRow), card.Code];

    /// <summary>The label of the card's menu.</summary>
    public string Menu(BoardCard card) => texts[nameof(BoardTexts.Menu), card.Code];

    /// <summary>The accessible name of the card: its subject and status.</summary>
    public string Label(BoardCard card) => texts[nameof(BoardTexts.CardLabel), card.Subject, words.Word(card.Status)];

    /// <summary>Says that a person has the card open or is typing about it.</summary>
    public string Presence(bool isTyping, string name) => shared[isTyping ? nameof(SharedTexts.IsTyping) : nameof(SharedTexts.IsLooking), name];

    /// <summary>Says that the card has just changed.</summary>
    public string JustChanged => shared[nameof(SharedTexts.JustChanged)];

    /// <summary>The word of a status.</summary>
    public string Word(IntentStatus status) => words.Word(status);

    /// <summary>The word of an ageing state.</summary>
    public string Word(AgeingState state) => words.Word(state);

    /// <summary>The customer and its stage.</summary>
    public string Customer(BoardCard card) => $"{card.CustomerName} · {words.Word(card.CustomerStage)}";

    /// <summary>Owner, source and products.</summary>
    public string Facts(BoardCard card) => string.Join(
        " · ",
        [
            card.OwnerId is null ? shared[nameof(SharedTexts.Unassigned)] : lists.People.NameOf(card.OwnerId, shared),
            lists.Sources.NameOf(card.SourceId),
            .. card.ProductIds.Select(id => lists.Products.NameOf(id)),
        ]);

    /// <summary>The time in its column.</summary>
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

    /// <summary>Whether the promise is overdue by so much that it is shown in red.</summary>
    public bool IsRed(BoardCard card) => lists.Rules.IsRed(card.PromiseDueOn, time.Now);

    /// <summary>Whether the card has been in its column for too long.</summary>
    public AgeingState Ageing(BoardCard card) => lists.Rules.Ageing(card.Status, card.StageEnteredAt, card.LastFollowUpAt, card.PromiseDueOn, time.Now);

    /// <summary>
    /// The time until the first follow-up, or the time waited so far: a short text, a full text, and whether it is
    /// overdue.
    /// </summary>
    public (string Short, string Full, bool IsOverdue) Response(BoardCard card)
    {
        FirstResponse response = lists.Rules.Response(card.CapturedAt, card.FirstFollowUpAt, time.Now);
        return (followUps.Short(response), followUps.Full(response), response.IsWaiting && response.IsLate);
    }

    /// <summary>What changed since the viewer's last visit.</summary>
    public string Since(BoardChange change) => string.Join(" · ", change.Kinds.Select(kind => words.Word(kind)));

    /// <summary>The name of a person.</summary>
    public string Name(Guid person) => lists.People.NameOf(person);

    /// <summary>The last character of a Chinese name, or the initials of any other name.</summary>
    public static string Initials(string name) => name.Length > 0 && name[^1] >= '\u2E80'
        ? name[^1..]
        : string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
