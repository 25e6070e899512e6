namespace IntentPortal.Web.Shared.Forms;

/// <summary>One field that two people changed to different values at the same time.</summary>
/// <param name="Label">The name of the field.</param>
/// <param name="Theirs">The saved value.</param>
/// <param name="Mine">Reads the value in the form, which the person may still change.</param>
/// <param name="IsSettled">Whether the form has the saved value by now.</param>
/// <param name="Take">Copies the saved value of this field into the form.</param>
public sealed record FieldConflict(string Label, string? Theirs, Func<string?> Mine, Func<bool> IsSettled, Action Take);
