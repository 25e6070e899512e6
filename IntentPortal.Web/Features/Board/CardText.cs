using IntentPortal.Domain.Rules;

namespace IntentPortal.Web.Features.Board;

/// <summary>The texts of a card that change with time alone.</summary>
/// <param name="Age">The time in its column.</param>
/// <param name="Promise">The promise, and how often it was moved.</param>
/// <param name="IsRed">Whether the promise is overdue by so much that it is shown in red.</param>
/// <param name="Ageing">Whether the card has been in its column for too long.</param>
/// <param name="Response">
/// The time until the first follow-up, or the time waited so far: a short text, a full text, and whether it is overdue.
/// </param>
public readonly record struct CardText(string Age, string Promise, bool IsRed, AgeingState Ageing, (string Short, string Full, bool IsOverdue) Response);
