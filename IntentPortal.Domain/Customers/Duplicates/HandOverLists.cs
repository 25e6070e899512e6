namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Hand-overs of interest to one person, the newest first.</summary>
/// <param name="Waiting">Those that wait for the person's answer.</param>
/// <param name="Asked">Those that the person requested.</param>
public sealed record HandOverLists(IReadOnlyList<HandOverRow> Waiting, IReadOnlyList<HandOverRow> Asked);
