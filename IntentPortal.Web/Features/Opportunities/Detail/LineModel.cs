using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>A product line as it is typed.</summary>
public sealed class LineModel
{
    public Guid? ProductId { get; set; }

    public decimal? Quantity { get; set; } = 1;

    public decimal? Price { get; set; }

    /// <summary>What was typed; an empty product or number is refused with its place.</summary>
    public LineDetails Details => new(ProductId ?? Guid.Empty, Quantity ?? 0, Price ?? 0);
}
