namespace IntentPortal.Web.Resources;

/// <summary>Texts of the customer pages.</summary>
public sealed class CustomerTexts;
