namespace IntentPortal.Web.Resources;

/// <summary>The texts of the forms for a follow-up and for the next one.</summary>
public sealed class FollowUpTexts;
