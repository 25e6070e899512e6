namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>The hand-over requests that concern one person, newest first.</summary>
/// <param name="Waiting">Requests that wait for the person's answer.</param>
/// <param name="Asked">Requests that the person made.</param>
/// <param name="Answered">Requests of others that the person answered, or that were answered for customers that the
/// person owns.</param>
public sealed record HandOverLists(IReadOnlyList<HandOverRow> Waiting, IReadOnlyList<HandOverRow> Asked, IReadOnlyList<HandOverRow> Answered);

/// <summary>A request for a hand-over in a list.</summary>
/// <param name="Id">The request.</param>
/// <param name="Version">Its version.</param>
/// <param name="CustomerCode">The customer's code; null when the viewer may not open it.</param>
/// <param name="CustomerName">The customer's name, masked when the viewer may not open it.</param>
/// <param name="AskedByName">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">The state.</param>
/// <param name="Answer">The text of the answer.</param>
/// <param name="AnsweredByName">Who answered.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record HandOverRow(
    Guid Id, long Version, string? CustomerCode, string CustomerName, string AskedByName, DateTimeOffset AskedAt, string Reason,
    HandOverState State, string? Answer, string? AnsweredByName, DateTimeOffset? AnsweredAt);
