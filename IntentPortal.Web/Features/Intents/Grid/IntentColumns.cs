using IntentPortal.Domain.Intents;
using IntentPortal.Web.Resources;
using IntentPortal.Web.Shared.Grids;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>The columns of the grid of intents, on the screen and in an export.</summary>
public static class IntentColumns
{
    private static readonly (IntentSort Sort, string Title)[] all =
    [
        (IntentSort.Code, "Code"),
        (IntentSort.Subject, "Subject"),
        (IntentSort.Status, "Status"),
        (IntentSort.Customer, "Customer"),
        (IntentSort.CustomerStage, "Stage"),
        (IntentSort.Owner, "Owner"),
        (IntentSort.PromiseDueOn, "Promise"),
        (IntentSort.Kind, "Kind"),
        (IntentSort.Source, "Source"),
        (IntentSort.Department, "Department"),
        (IntentSort.Interest, "Interest"),
        (IntentSort.Severity, "Severity"),
        (IntentSort.ExpectedAmount, "ExpectedAmount"),
        (IntentSort.ExpectedOn, "ExpectedOn"),
        (IntentSort.LastFollowUpAt, "LastFollowUp"),
        (IntentSort.StageEnteredAt, "StageEnteredAt"),
        (IntentSort.CapturedAt, "CapturedAt"),
    ];

    /// <summary>Every column in order, named in the person's language.</summary>
    public static IReadOnlyList<GridColumn> Named(IStringLocalizer<IntentTexts> texts) => [.. all.Select(column => new GridColumn(column.Sort.ToString(), texts[column.Title]))];
}
