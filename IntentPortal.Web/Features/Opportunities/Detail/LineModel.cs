using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>The input for a product line.</summary>
public sealed class LineModel
{
    // Not a valid quantity or price, so that an empty field is refused and does not become 0.
    private const decimal Missing = -1;

    public Guid? ProductId { get; set; }

    public TypedNumber Quantity { get; set; } = 1m;

    public TypedNumber Price { get; set; }

    /// <summary>The total, with empty or unreadable numbers as 0.</summary>
    public decimal Sum => (Details with { Quantity = Quantity.Value ?? 0, Price = Price.Value ?? 0 }).Sum;

    /// <summary>The line for the command; the service refuses an empty product or number with its position.</summary>
    public LineDetails Details => new(ProductId ?? Guid.Empty, Quantity.Value ?? Missing, Price.Value ?? Missing);
}
