namespace IntentPortal.Domain.Intents;

/// <summary>The columns of a grid of intents, in the order in which they are offered.</summary>
public enum IntentSort
{
    Code = 1,
    Subject,
    Status,
    Customer,
    CustomerStage,
    Owner,
    PromiseDueOn,
    Kind,
    Source,
    Department,
    Interest,
    Severity,
    ExpectedAmount,
    ExpectedOn,
    LastFollowUpAt,
    StageEnteredAt,
    CapturedAt,
}
