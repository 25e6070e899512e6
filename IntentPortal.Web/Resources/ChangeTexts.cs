namespace IntentPortal.Web.Resources;

/// <summary>What the fields in the ledger are called.</summary>
public sealed class ChangeTexts;
