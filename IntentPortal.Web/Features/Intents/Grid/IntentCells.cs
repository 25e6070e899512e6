using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Export;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>
/// The values of the exported intent grid: numbers and dates as such, everything else as text in the viewer's language.
/// </summary>
public sealed class IntentCells(ReferenceLists lists, IStringLocalizer<WordTexts> words, BrowserTime time)
{
    private readonly ReferenceNames names = new(lists);

    /// <summary>The value of a column.</summary>
    public object? Value(IntentRow row, IntentSort column) => column switch
    {
        IntentSort.Code => row.Code,
        IntentSort.Subject => row.Subject,
        IntentSort.Kind => words.Word(row.Kind),
        IntentSort.Status => words.Word(row.Status),
        IntentSort.Customer => row.CustomerName,
        IntentSort.CustomerStage => words.Word(row.CustomerStage),
        IntentSort.Source => names.Of(row.SourceId),
        IntentSort.Owner => row.OwnerId is { } owner ? names.Of(owner) : null,
        IntentSort.Department => row.DepartmentId is { } department ? names.Of(department) : null,
        IntentSort.Interest => row.Interest,
        IntentSort.ExpectedAmount => row.ExpectedAmount is { } amount ? new Amount(amount) : null,
        IntentSort.ExpectedOn => row.ExpectedOn,
        IntentSort.PromiseDueOn => row.PromiseDueOn,
        IntentSort.LastFollowUpAt => row.LastFollowUpAt is { } at ? time.ToLocal(at) : null,
        IntentSort.StageEnteredAt => time.ToLocal(row.StageEnteredAt),
        IntentSort.CapturedAt => time.ToLocal(row.CapturedAt),
        IntentSort.CapturedBy => names.Of(row.CapturedById),
        IntentSort.Products => string.Join(", ", row.ProductIds.Select(names.Of)),
        IntentSort.Quantity => row.Quantity,
        IntentSort.Content => row.Details?.Content,
        IntentSort.Contact => row.Details?.ContactName,
        IntentSort.SourceDetail => row.SourceDetail,
        IntentSort.Tags => string.Join(", ", row.Tags),
        IntentSort.SplitFrom => row.Details?.SplitFromCode,
        IntentSort.Files => row.Details?.Files,
        IntentSort.Severity => row.Severity is { } severity ? words.Word(severity) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column of the grid."),
    };
}
