namespace IntentPortal.Web.Features.Administration;

/// <summary>An administration page on the overview.</summary>
/// <param name="Key">The resource key of its name; with the suffix <c>Text</c>, of its description.</param>
/// <param name="Href">The address.</param>
/// <param name="Icon">The icon.</param>
public sealed record AdministrationItem(string Key, string Href, string Icon);
