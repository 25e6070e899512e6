using System.Globalization;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>A product line as text: product, quantity and price.</summary>
public static class LineText
{
    /// <summary>Formats a line.</summary>
    public static string Of(LineDetails line, string? product) => string.Create(CultureInfo.CurrentCulture, $"{product} {line.Quantity:#,0.##} × {line.Price:N2}");
}
