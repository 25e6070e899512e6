using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Export;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>
/// The values of the exported opportunity list: numbers and dates as such, everything else as text in the viewer's
/// language.
/// </summary>
public sealed class OpportunityCells(ReferenceLists lists, IStringLocalizer<WordTexts> words, BrowserTime time)
{
    private readonly ReferenceNames names = new(lists);

    /// <summary>The value of a column.</summary>
    public object? Value(OpportunityRow row, OpportunitySort column) => column switch
    {
        OpportunitySort.Code => row.Code,
        OpportunitySort.Name => row.Name,
        OpportunitySort.Customer => row.CustomerName,
        OpportunitySort.Stage => words.Word(row.Stage),
        OpportunitySort.ExpectedAmount => new Amount(row.ExpectedAmount),
        OpportunitySort.ExpectedCloseOn => row.ExpectedCloseOn,
        OpportunitySort.Probability => row.Probability,
        OpportunitySort.Owner => names.Of(row.OwnerId),
        OpportunitySort.Department => row.DepartmentId is { } department ? names.Of(department) : null,
        OpportunitySort.CreatedAt => time.ToLocal(row.CreatedAt),
        OpportunitySort.Contact => row.ContactName,
        OpportunitySort.StageEnteredAt => time.ToLocal(row.StageEnteredAt),
        OpportunitySort.LostReason => row.LostReasonId is { } reason ? names.Of(reason) : null,
        OpportunitySort.PromiseDueOn => row.PromiseDueOn,
        OpportunitySort.LastFollowUpAt => row.LastFollowUpAt is { } last ? time.ToLocal(last) : null,
        OpportunitySort.BlockedBy => row.BlockedBy,
        OpportunitySort.OriginIntent => row.Details?.OriginIntentCode,
        OpportunitySort.Lines => row.Details is { } details ? string.Join("; ", details.Lines.Select(line => LineText.Of(line, names.Of(line.ProductId)))) : null,
        OpportunitySort.Files => row.Details?.Files,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column of the grid."),
    };
}
