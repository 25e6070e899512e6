namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Hand-overs of interest to one person, the newest first.</summary>
/// <param name="Waiting">Those that wait for the person's answer.</param>
/// <param name="Asked">Those that the person requested.</param>
/// <param name="Answered">Those of others that the person answered, or that were answered about customers that the person answers for.</param>
public sealed record HandOverLists(IReadOnlyList<HandOverRow> Waiting, IReadOnlyList<HandOverRow> Asked, IReadOnlyList<HandOverRow> Answered);
