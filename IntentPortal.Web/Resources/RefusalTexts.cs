namespace IntentPortal.Web.Resources;

/// <summary>The words for refusals: by code, by what is wrong with a field, and the names of fields.</summary>
public sealed class RefusalTexts;
