namespace IntentPortal.Web.Shared.Forms;

/// <summary>One field of a form, by which the saved and the typed input are compared and copied.</summary>
/// <typeparam name="TForm">The input of the form.</typeparam>
/// <param name="Label">The name of the field.</param>
/// <param name="Text">The value in the viewer's language; null when the field is empty.</param>
/// <param name="IsSame">Whether two inputs have the same value in this field.</param>
/// <param name="Copy">Copies the value of the first input into the second.</param>
public sealed record FormField<TForm>(string Label, Func<TForm, string?> Text, Func<TForm, TForm, bool> IsSame, Action<TForm, TForm> Copy);
