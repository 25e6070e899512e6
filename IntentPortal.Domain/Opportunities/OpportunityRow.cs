using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Opportunities;

/// <summary>An opportunity as the list and the cards of the stages show it. Names of people and departments come from the reference lists.</summary>
public sealed record OpportunityRow(
    Guid Id,
    long Version,
    string Code,
    string Name,
    string CustomerCode,
    string CustomerName,
    OpportunityStage Stage,
    decimal ExpectedAmount,
    DateOnly ExpectedCloseOn,
    int Probability,
    Guid OwnerId,
    Guid? DepartmentId,
    DateTimeOffset CreatedAt)
{
    /// <summary>What user-defined fields say.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}
