using System.Globalization;
using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Web.Shared.CustomFields;

/// <summary>Labels and formats user-defined fields in the viewer's language.</summary>
public static class CustomFieldText
{
    /// <summary>The name of the field.</summary>
    public static string Label(this CustomFieldRow definition) => BilingualName.Of(definition.NameZh, definition.NameEn);

    /// <summary>
    /// The formatted value; null when it is empty. A value whose type no longer matches the field is shown unformatted.
    /// </summary>
    /// <param name="definition">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="yesOrNo">The words for yes and no.</param>
    public static string? Text(this CustomFieldRow definition, CustomValue? value, Func<bool, string> yesOrNo) => definition.ValueType switch
    {
        _ when value is null => null,
        CustomFieldType.YesNo when value.Yes is { } yes => yesOrNo(yes),
        CustomFieldType.Date when value.Day is { } day => day.ToString("d", CultureInfo.CurrentCulture),
        _ => Plain(value),
    };

    /// <summary>The value of an exported cell: a number or date where the field has that type.</summary>
    public static object? Cell(this CustomFieldRow definition, CustomValue? value, Func<bool, string> yesOrNo) => definition.ValueType switch
    {
        _ when value is null => null,
        CustomFieldType.Date when value.Day is { } day => day,
        CustomFieldType.WholeNumber or CustomFieldType.Decimal when value.Number is { } number => number,
        _ => definition.Text(value, yesOrNo),
    };

    /// <summary>Formats a value without its definition.</summary>
    public static string Plain(CustomValue value) =>
        value.Text ?? value.Number?.ToString("#,0.############", CultureInfo.CurrentCulture) ?? string.Join(", ", value.Several);
}
