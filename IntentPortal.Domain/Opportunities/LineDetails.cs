namespace IntentPortal.Domain.Opportunities;

/// <summary>What is typed about a product line.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Quantity">How many, more than none, two decimals.</param>
/// <param name="Price">The price of one, two decimals.</param>
public sealed record LineDetails(Guid ProductId, decimal Quantity, decimal Price)
{
    /// <summary>What it comes to.</summary>
    public decimal Sum => decimal.Round(Quantity * Price, 2, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The lines that products of an intent become. Of one product the quantity is known; of several the intent says only what they come to together, so that one of each stands
    /// there. Prices are not known yet.
    /// </summary>
    public static IReadOnlyList<LineDetails> Of(IReadOnlyList<Guid> productIds, decimal? quantity) =>
        [.. productIds.Select(id => new LineDetails(id, productIds.Count == 1 && quantity is > 0 and { } known ? known : 1, 0))];
}
