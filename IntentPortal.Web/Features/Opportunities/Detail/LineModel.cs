using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>A product line as it is typed.</summary>
public sealed class LineModel
{
    // No quantity and no price: what is not typed must not become nothing at no cost.
    private const decimal Missing = -1;

    public Guid? ProductId { get; set; }

    public TypedNumber Quantity { get; set; } = 1m;

    public TypedNumber Price { get; set; }

    /// <summary>What it comes to as far as it is typed.</summary>
    public decimal Sum => (Details with { Quantity = Quantity.Value ?? 0, Price = Price.Value ?? 0 }).Sum;

    /// <summary>What was typed; an empty product or number is refused with its place.</summary>
    public LineDetails Details => new(ProductId ?? Guid.Empty, Quantity.Value ?? Missing, Price.Value ?? Missing);
}
