using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>A column of the grid: what it is sorted by, and the key of its title.</summary>
public sealed record IntentColumn(IntentSort Sort, string Title)
{
    /// <summary>The columns in their order.</summary>
    public static readonly IReadOnlyList<IntentColumn> All =
    [
        new(IntentSort.Code, "Code"),
        new(IntentSort.Subject, "Subject"),
        new(IntentSort.Status, "Status"),
        new(IntentSort.Customer, "Customer"),
        new(IntentSort.CustomerStage, "Stage"),
        new(IntentSort.Owner, "Owner"),
        new(IntentSort.PromiseDueOn, "Promise"),
        new(IntentSort.Kind, "Kind"),
        new(IntentSort.Source, "Source"),
        new(IntentSort.Department, "Department"),
        new(IntentSort.Interest, "Interest"),
        new(IntentSort.Severity, "Severity"),
        new(IntentSort.ExpectedAmount, "ExpectedAmount"),
        new(IntentSort.ExpectedOn, "ExpectedOn"),
        new(IntentSort.LastFollowUpAt, "LastFollowUp"),
        new(IntentSort.StageEnteredAt, "StageEnteredAt"),
        new(IntentSort.CapturedAt, "CapturedAt"),
    ];
}
