namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>Hand-overs of interest to one person, the newest first.</summary>
/// <param name="Waiting">Those that wait for the person's answer.</param>
/// <param name="Asked">Those that the person requested.</param>
/// <param name="Answered">Those of others that the person answered, or that were answered about customers that the
/// person answers for.</param>
public sealed record HandOverLists(IReadOnlyList<HandOverRow> Waiting, IReadOnlyList<HandOverRow> Asked, IReadOnlyList<HandOverRow> Answered);

/// <summary>A request for a hand-over in a list.</summary>
/// <param name="Id">The request.</param>
/// <param name="Version">Its version.</param>
/// <param name="CustomerCode">The customer's code; null when the viewer may not open it.</param>
/// <param name="CustomerName">The customer's name, masked when the viewer may not open it.</param>
/// <param name="AskedByName">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="AnsweredByName">Who answered.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record HandOverRow(
    Guid Id, long Version, string? CustomerCode, string CustomerName, string AskedByName, DateTimeOffset AskedAt, string Reason,
    HandOverState State, string? Answer, string? AnsweredByName, DateTimeOffset? AnsweredAt);
