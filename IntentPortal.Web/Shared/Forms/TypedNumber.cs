using System.Globalization;
using System.Text.Json.Serialization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>
/// A number as a form holds it: the number, or the text in which none can be read, which stays until the person
/// corrects it, also in the draft.
/// </summary>
[JsonConverter(typeof(TypedNumberConverter))]
public readonly record struct TypedNumber
{
    private TypedNumber(decimal? value, string? unread) => (Value, Unread) = (value, unread);

    /// <summary>The number; null when nothing or nothing readable is typed.</summary>
    public decimal? Value { get; }

    /// <summary>What is typed where that is no number.</summary>
    public string? Unread { get; }

    /// <summary>The number as a whole one; null as well when it is none or too large for one.</summary>
    public int? Whole => Value is { } number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Reads what is typed.</summary>
    public static TypedNumber Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? default : NumberText.Read(text) is { } number ? new TypedNumber(number, null) : new TypedNumber(null, text);

    /// <summary>
    /// What a user-defined field says; there a text where a number belongs is one that could not be read.
    /// </summary>
    public static TypedNumber Of(CustomValue? value) => new(value?.Number, value?.Text);

    /// <summary>
    /// The value of a user-defined field; a text that is no number goes along, so that the services refuse it too.
    /// </summary>
    public CustomValue? ToCustom() => Value is { } number ? CustomValue.Of(number) : Unread is { } text ? CustomValue.Of(text) : null;

    /// <summary>The number in the person's form, or what was typed.</summary>
    public string? Shown(string? format) => Value is { } number ? number.ToString(format ?? "0.############################", CultureInfo.CurrentCulture) : Unread;

    /// <summary>A number that is known.</summary>
    public static implicit operator TypedNumber(decimal? number) => new(number, null);
}
