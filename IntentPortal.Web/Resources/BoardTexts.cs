namespace IntentPortal.Web.Resources;

/// <summary>Marker for the texts of the follow-up board.</summary>
public sealed class BoardTexts;
