namespace IntentPortal.Web.Resources;

/// <summary>The texts of the promise ledger.</summary>
public sealed class OpportunityTexts;
