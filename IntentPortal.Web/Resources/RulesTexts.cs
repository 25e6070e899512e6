namespace IntentPortal.Web.Resources;

/// <summary>The texts of the rules of the follow-up and the working calendar.</summary>
public sealed class RulesTexts;
