using IntentPortal.Domain.Rules;

namespace IntentPortal.Web.Features.Board;

/// <summary>What a card says that time alone changes.</summary>
/// <param name="Age">How long it has been in its column.</param>
/// <param name="Promise">The promise, and how often it was moved.</param>
/// <param name="IsRed">Whether its promise is overdue by so much that it is red.</param>
/// <param name="Ageing">Whether it stands too long.</param>
/// <param name="Response">How long the first follow-up took or has been waited for: in short, in full, and whether it
/// is overdue.</param>
public readonly record struct CardText(string Age, string Promise, bool IsRed, AgeingState Ageing, (string Short, string Full, bool IsOverdue) Response);
