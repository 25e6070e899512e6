namespace IntentPortal.Web.Features.Administration;

/// <summary>Pages of the administration that belong together.</summary>
/// <param name="Key">The key of its name.</param>
/// <param name="Places">Its pages.</param>
public sealed record AdministrationArea(string Key, IReadOnlyList<AdministrationItem> Places);
