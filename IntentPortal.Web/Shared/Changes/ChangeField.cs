namespace IntentPortal.Web.Shared.Changes;

/// <summary>One changed field of a ledger line, in the viewer's language.</summary>
/// <param name="Label">The name of the field.</param>
/// <param name="Old">The old value; null when it was empty.</param>
/// <param name="New">The new value; null when it is empty.</param>
public sealed record ChangeField(string Label, string? Old, string? New);
