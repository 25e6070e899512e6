namespace IntentPortal.Web.Shared.Changes;

/// <summary>One field of a ledger line in the person's words.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Old">What it was, or null for nothing.</param>
/// <param name="New">What it is, or null for nothing.</param>
public sealed record ChangeField(string Label, string? Old, string? New);
