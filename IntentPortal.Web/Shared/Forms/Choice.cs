namespace IntentPortal.Web.Shared.Forms;

/// <summary>An option of a selection list.</summary>
public sealed record Choice(Guid Id, string Name);
