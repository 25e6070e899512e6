namespace IntentPortal.Web.Resources;

/// <summary>The texts of the administration pages.</summary>
public sealed class AdministrationTexts;
