namespace IntentPortal.Web.Resources;

/// <summary>The texts of duplicates and hand-overs.</summary>
public sealed class DuplicateTexts;
