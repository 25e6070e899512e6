namespace IntentPortal.Web.Resources;

/// <summary>Texts of the list of opportunities and its stages.</summary>
public sealed class OpportunityListTexts;
