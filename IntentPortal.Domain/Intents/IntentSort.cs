namespace IntentPortal.Domain.Intents;

/// <summary>The columns a grid of intents can be sorted by.</summary>
public enum IntentSort
{
    Code = 1,
    Subject,
    Kind,
    Status,
    Customer,
    CustomerStage,
    Source,
    Owner,
    Department,
    Interest,
    ExpectedAmount,
    ExpectedOn,
    PromiseDueOn,
    LastFollowUpAt,
    StageEnteredAt,
    CapturedAt,
    Severity,
}
