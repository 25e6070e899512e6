namespace IntentPortal.Web.Features.Administration;

/// <summary>A group of administration pages.</summary>
/// <param name="Key">The resource key of its name.</param>
/// <param name="Places">Its pages.</param>
public sealed record AdministrationArea(string Key, IReadOnlyList<AdministrationItem> Places);
