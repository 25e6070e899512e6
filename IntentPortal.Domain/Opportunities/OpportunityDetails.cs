using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Domain.Opportunities;

/// <summary>What people type about an opportunity.</summary>
public sealed record OpportunityDetails
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>The contact.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>What it may bring.</summary>
    public decimal? ExpectedAmount { get; init; }

    /// <summary>When it is expected to close.</summary>
    public DateOnly? ExpectedCloseOn { get; init; }

    /// <summary>Chance of winning in percent.</summary>
    public int? Probability { get; init; } = 0;

    /// <summary>The product lines, each product once.</summary>
    public IReadOnlyList<LineDetails> Lines { get; init; } = [];

    /// <summary>The suggestions without which it does not go on.</summary>
    public IReadOnlyList<Guid> BlockedBy { get; init; } = [];

    /// <summary>What user-defined fields say.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}

/// <summary>What is typed about a product line.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Quantity">How many, more than none, two decimals.</param>
/// <param name="Price">The price of one, two decimals.</param>
public sealed record LineDetails(Guid ProductId, decimal Quantity, decimal Price)
{
    /// <summary>What it comes to.</summary>
    public decimal Sum => decimal.Round(Quantity * Price, 2, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The lines that products of an intent become. Of one product the quantity is known; of several the intent says
    /// only what they come to together, so that one of each stands there. Prices are not known yet.
    /// </summary>
    public static IReadOnlyList<LineDetails> Of(IReadOnlyList<Guid> productIds, decimal? quantity) =>
        [.. productIds.Select(id => new LineDetails(id, productIds.Count == 1 && quantity is > 0 and { } known ? known : 1, 0))];
}

/// <summary>A product line of an opportunity: what may be sold, how much of it, at which price.</summary>
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

    /// <summary>The product; once in an opportunity.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>How many.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The price of one.</summary>
    public decimal Price { get; private set; }

    /// <summary>What it comes to, rounded to two decimals.</summary>
    public decimal Sum => decimal.Round(Quantity * Price, 2, MidpointRounding.AwayFromZero);

    internal void Change(LineDetails details) => (Quantity, Price) = (details.Quantity, details.Price);
}

/// <summary>A suggestion without which an opportunity does not go on, or for want of which it was lost.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="SuggestionId">The suggestion.</param>
public sealed record BlockingLink(Guid OpportunityId, Guid SuggestionId);
