namespace IntentPortal.Web.Resources;

/// <summary>Marks the texts that every page shares: the frame, navigation, common actions.</summary>
public sealed class SharedTexts;
