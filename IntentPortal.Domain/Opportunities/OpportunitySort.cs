namespace IntentPortal.Domain.Opportunities;

/// <summary>The columns the list of opportunities can be sorted by.</summary>
public enum OpportunitySort
{
    Code = 1,
    Name,
    Customer,
    Stage,
    ExpectedAmount,
    ExpectedCloseOn,
    Probability,
    Owner,
    Department,
    CreatedAt,
    Contact,
    StageEnteredAt,
    LostReason,
    BlockedBy,
    PromiseDueOn,
    LastFollowUpAt,
}
