namespace IntentPortal.Web.Shared.Forms;

/// <summary>One field of a record that two people changed at the same time.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Theirs">What is saved now.</param>
/// <param name="Mine">What this person typed.</param>
/// <param name="Take">Puts what is saved into the form for this field alone; null where only the whole can be
/// chosen.</param>
public sealed record FieldConflict(string Label, string? Theirs, string? Mine, Action? Take = null);
