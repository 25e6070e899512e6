namespace IntentPortal.Domain.Opportunities;

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
