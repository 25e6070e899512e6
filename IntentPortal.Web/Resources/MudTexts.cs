namespace IntentPortal.Web.Resources;

/// <summary>Marks the texts of the component library itself, under the library's own keys.</summary>
public sealed class MudTexts;
