using System.Globalization;
using System.Text.Json.Serialization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// The value of a number field: a number, or the typed text when it is not a number. The text is kept, also in the
/// draft, until the person corrects it.
/// </summary>
[JsonConverter(typeof(TypedNumberConverter))]
public readonly record struct TypedNumber
{
    private TypedNumber(decimal? value, string? unread) => (Value, Unread) = (value, unread);

    /// <summary>The number; null when the field is empty or unreadable.</summary>
    public decimal? Value { get; }

    /// <summary>The typed text when it is not a number; otherwise null.</summary>
    public string? Unread { get; }

    /// <summary>The number as an integer; null when it is not a whole number or does not fit.</summary>
    public int? Whole => Value is { } number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Parses the typed text.</summary>
    public static TypedNumber Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? default : NumberText.Read(text) is { } number ? new TypedNumber(number, null) : new TypedNumber(null, text);

    /// <summary>Converts the value of a user-defined number field; a text in it is unreadable input.</summary>
    public static TypedNumber Of(CustomValue? value) => new(value?.Number, value?.Text);

    /// <summary>
    /// Converts to the value of a user-defined field. Unreadable text is passed on, so that the services refuse it too.
    /// </summary>
    public CustomValue? ToCustom() => Value is { } number ? CustomValue.Of(number) : Unread is { } text ? CustomValue.Of(text) : null;

    /// <summary>The number in the viewer's format, or the unreadable text.</summary>
    public string? Shown(string? format) => Value is { } number ? number.ToString(format ?? "0.############################", CultureInfo.CurrentCulture) : Unread;

    /// <summary>Converts a number.</summary>
    public static implicit operator TypedNumber(decimal? number) => new(number, null);
}
