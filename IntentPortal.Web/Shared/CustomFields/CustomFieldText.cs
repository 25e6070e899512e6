using System.Globalization;
using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Web.Shared.CustomFields;

/// <summary>What a user-defined field is called and says, in the person's language.</summary>
public static class CustomFieldText
{
    /// <summary>What the field is called.</summary>
    public static string Label(this CustomFieldRow definition) => BilingualName.Of(definition.NameZh, definition.NameEn);

    /// <summary>
    /// What it says; null when it says nothing. A value from before the field had its type is shown as it is.
    /// </summary>
    /// <param name="definition">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="yesOrNo">The words for yes and no.</param>
    public static string? Text(this CustomFieldRow definition, CustomValue? value, Func<bool, string> yesOrNo) => definition.ValueType switch
    {
        _ when value is null => null,
        CustomFieldType.YesNo when value.Yes is { } yes => yesOrNo(yes),
        CustomFieldType.Date when value.Day is { } day => day.ToString("d", CultureInfo.CurrentCulture),
        _ => Plain(value),
    };

    /// <summary>What an exported cell holds: numbers and days as such.</summary>
    public static object? Cell(this CustomFieldRow definition, CustomValue? value, Func<bool, string> yesOrNo) => definition.ValueType switch
    {
        _ when value is null => null,
        CustomFieldType.Date when value.Day is { } day => day,
        CustomFieldType.WholeNumber or CustomFieldType.Decimal when value.Number is { } number => number,
        _ => definition.Text(value, yesOrNo),
    };

    /// <summary>A value without its definition.</summary>
    public static string Plain(CustomValue value) =>
        value.Text ?? value.Number?.ToString("#,0.############", CultureInfo.CurrentCulture) ?? string.Join(", ", value.Several);
}
