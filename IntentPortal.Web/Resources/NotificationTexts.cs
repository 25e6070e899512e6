namespace IntentPortal.Web.Resources;

/// <summary>The texts of the bell.</summary>
public sealed class NotificationTexts;
