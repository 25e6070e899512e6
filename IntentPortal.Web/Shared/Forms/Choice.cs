namespace IntentPortal.Web.Shared.Forms;

/// <summary>Something that can be chosen from a list: its identity and what it is called.</summary>
public sealed record Choice(Guid Id, string Name);
