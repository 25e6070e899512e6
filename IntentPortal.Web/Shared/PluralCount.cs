using System.Globalization;

namespace IntentPortal.Web.Shared;

/// <summary>A count for format strings with singular and plural: <c>{0:day|days}</c>.</summary>
/// <param name="Number">The count.</param>
public readonly record struct PluralCount(long Number) : IFormattable
{
    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string number = Number.ToString("N0", formatProvider);
        return format?.Split('|') is [var one, var several] ? $"{number} {(Number == 1 ? one : several)}" : number;
    }

    /// <inheritdoc />
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);
}
