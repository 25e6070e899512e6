namespace IntentPortal.Web.Features.Administration;

/// <summary>One page of the administration, as the overview shows it.</summary>
/// <param name="Key">The key of its name; with <c>Text</c> behind it, of its description.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Icon">Its icon.</param>
public sealed record AdministrationItem(string Key, string Href, string Icon);
