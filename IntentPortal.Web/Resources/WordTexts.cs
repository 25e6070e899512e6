namespace IntentPortal.Web.Resources;

/// <summary>The words for the values of the domain: status, stage, kind and the like, as <c>Type_Value</c>.</summary>
public sealed class WordTexts;
