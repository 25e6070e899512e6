namespace IntentPortal.Domain.Customers.Duplicates;

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
