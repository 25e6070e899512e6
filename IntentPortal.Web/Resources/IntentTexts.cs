namespace IntentPortal.Web.Resources;

/// <summary>The texts of the pages about intents and what comes out of them.</summary>
public sealed class IntentTexts;
