using System.Collections;
using System.Globalization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.CustomFields;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>Describes the fields of a form.</summary>
/// <typeparam name="TForm">The input of the form.</typeparam>
public static class FormFields<TForm>
{
    /// <summary>A field with a value of any type.</summary>
    /// <param name="label">The name of the field.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="write">Stores the value.</param>
    /// <param name="text">Formats the value.</param>
    public static FormField<TForm> Of<TValue>(string label, Func<TForm, TValue> read, Action<TForm, TValue> write, Func<TValue, string?> text) =>
        new(label, form => text(read(form)), (one, other) => FormFields.IsSame(read(one), read(other)), (from, to) => write(to, read(from)));

    /// <summary>A text field.</summary>
    public static FormField<TForm> Text(string label, Func<TForm, string?> read, Action<TForm, string?> write) => Of(label, read, write, text => text);

    /// <summary>A number field.</summary>
    public static FormField<TForm> Number(string label, Func<TForm, TypedNumber> read, Action<TForm, TypedNumber> write, string? format = null) =>
        Of(label, read, write, number => number.Shown(format));

    /// <summary>A date field.</summary>
    public static FormField<TForm> Day(string label, Func<TForm, DateOnly?> read, Action<TForm, DateOnly?> write) =>
        Of(label, read, write, day => day?.ToString("d", CultureInfo.CurrentCulture));

    /// <summary>The active user-defined fields.</summary>
    public static IEnumerable<FormField<TForm>> Custom(ReferenceLists lists, CustomFieldTarget target, Func<TForm, CustomValues> read, Action<TForm, CustomValues> write) =>
        lists.CustomFields.Where(d => d.Target == target && d.IsActive).Select(d => Of(
            d.Label(), form => read(form)[d.Key], (form, value) => write(form, read(form).With(d.Key, value)), value => d.Text(value, yes => yes ? "✓" : "–")));
}

/// <summary>Compares the values of fields.</summary>
public static class FormFields
{
    /// <summary>
    /// Whether two values are the same. An empty text field holds null until somebody types into it, and an empty text
    /// afterwards. A list is the same when its items are.
    /// </summary>
    public static bool IsSame(object? one, object? other) => (one, other) switch
    {
        (string or null, string or null) => string.Equals((one as string)?.Trim() ?? string.Empty, (other as string)?.Trim() ?? string.Empty, StringComparison.Ordinal),
        (IEnumerable items, IEnumerable others) => items.Cast<object?>().SequenceEqual(others.Cast<object?>()),
        _ => Equals(one, other),
    };
}
