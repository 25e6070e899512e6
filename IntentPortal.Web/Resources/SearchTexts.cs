namespace IntentPortal.Web.Resources;

/// <summary>Marks the texts of the search over everything.</summary>
public sealed class SearchTexts;
