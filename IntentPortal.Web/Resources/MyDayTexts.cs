namespace IntentPortal.Web.Resources;

/// <summary>Marks the texts of the start page.</summary>
public sealed class MyDayTexts;
