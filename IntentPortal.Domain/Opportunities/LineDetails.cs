namespace IntentPortal.Domain.Opportunities;

/// <summary>What is typed about a product line.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Quantity">How many, more than none, two decimals.</param>
/// <param name="Price">The price of one, two decimals.</param>
public sealed record LineDetails(Guid ProductId, decimal Quantity, decimal Price)
{
    /// <summary>What it comes to.</summary>
    public decimal Sum => decimal.Round(Quantity * Price, 2, MidpointRounding.AwayFromZero);
}
