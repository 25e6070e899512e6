using IntentPortal.Domain.Settings;

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
