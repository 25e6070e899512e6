namespace IntentPortal.Web.Shared.Forms;

/// <summary>One field of a record that two people changed at the same time.</summary>
/// <param name="Label">The name of the field.</param>
/// <param name="Theirs">The saved value.</param>
/// <param name="Mine">The value that this person typed.</param>
/// <param name="Take">
/// Copies the saved value of this field into the form; null when the versions can only be chosen as a whole.
/// </param>
public sealed record FieldConflict(string Label, string? Theirs, string? Mine, Action? Take = null);
