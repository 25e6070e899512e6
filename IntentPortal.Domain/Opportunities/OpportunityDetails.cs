using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Domain.Opportunities;

/// <summary>The editable fields of an opportunity.</summary>
public sealed record OpportunityDetails
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>The contact.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Expected amount.</summary>
    public decimal? ExpectedAmount { get; init; }

    /// <summary>Expected close date.</summary>
    public DateOnly? ExpectedCloseOn { get; init; }

    /// <summary>Chance of winning in percent.</summary>
    public int? Probability { get; init; } = 0;

    /// <summary>The product lines, each product once.</summary>
    public IReadOnlyList<LineDetails> Lines { get; init; } = [];

    /// <summary>The suggestions that block it.</summary>
    public IReadOnlyList<Guid> BlockedBy { get; init; } = [];

    /// <summary>The values of the user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}

/// <summary>The editable fields of a product line.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Quantity">The quantity; above zero, with two decimals.</param>
/// <param name="Price">The unit price, with two decimals.</param>
public sealed record LineDetails(Guid ProductId, decimal Quantity, decimal Price)
{
    /// <summary>Quantity times price, rounded to two decimals.</summary>
    public decimal Sum => decimal.Round(Quantity * Price, 2, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The lines for the products of an intent, without prices. The intent's quantity is used if there is one product.
    /// With several products it is only their total, so that each line gets quantity one.
    /// </summary>
    public static IReadOnlyList<LineDetails> Of(IReadOnlyList<Guid> productIds, decimal? quantity) =>
        [.. productIds.Select(id => new LineDetails(id, productIds.Count == 1 && quantity is > 0 and { } known ? known : 1, 0))];
}

/// <summary>A product line of an opportunity: product, quantity and price.</summary>
public sealed class OpportunityLine
{
    private OpportunityLine()
    {
    }

    /// <summary>Adds a line.</summary>
    public OpportunityLine(Guid opportunityId, LineDetails details)
    {
        (OpportunityId, ProductId) = (opportunityId, details.ProductId);
        Change(details);
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private set; }

    /// <summary>The product, unique within the opportunity.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>The quantity.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The unit price.</summary>
    public decimal Price { get; private set; }

    /// <summary>Quantity times price, rounded to two decimals.</summary>
    public decimal Sum => decimal.Round(Quantity * Price, 2, MidpointRounding.AwayFromZero);

    internal void Change(LineDetails details) => (Quantity, Price) = (details.Quantity, details.Price);
}

/// <summary>A suggestion that blocks an opportunity, or whose absence caused its loss.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="SuggestionId">The suggestion.</param>
public sealed record BlockingLink(Guid OpportunityId, Guid SuggestionId);
