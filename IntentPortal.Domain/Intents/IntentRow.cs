using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Intents;

/// <summary>An intent as the grid shows it. Names of sources, people and departments come from the reference lists.</summary>
public sealed record IntentRow(
    Guid Id,
    long Version,
    string Code,
    string Subject,
    IntentKind Kind,
    IntentStatus Status,
    Guid CustomerId,
    string CustomerCode,
    string CustomerName,
    CustomerStage CustomerStage,
    Guid SourceId,
    Guid? OwnerId,
    Guid? DepartmentId,
    int Interest,
    FeedbackSeverity? Severity,
    decimal? ExpectedAmount,
    DateOnly? ExpectedOn,
    DateOnly? PromiseDueOn,
    int PromiseMovedCount,
    DateTimeOffset? LastFollowUpAt,
    DateTimeOffset StageEnteredAt,
    DateTimeOffset CapturedAt,
    Guid CapturedById,
    IReadOnlyList<Guid> ProductIds,
    IReadOnlyList<string> Tags)
{
    /// <summary>What it says in user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}
