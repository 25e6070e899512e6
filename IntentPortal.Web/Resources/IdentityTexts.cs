namespace IntentPortal.Web.Resources;

/// <summary>Marks the texts around sign-in and sign-out.</summary>
public sealed class IdentityTexts;
