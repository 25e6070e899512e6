using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>
/// The values of an exported customer archive: numbers and dates as such, everything else as text in the viewer's
/// language.
/// </summary>
public sealed class CustomerCells(ReferenceLists lists, IStringLocalizer<CustomerTexts> texts, IStringLocalizer<WordTexts> words, BrowserTime time)
{
    private readonly ReferenceNames names = new(lists);

    /// <summary>The value of a column.</summary>
    public object? Value(CustomerRow row, CustomerSort column) => column switch
    {
        CustomerSort.Code => row.Code,
        CustomerSort.Name => row.Name,
        CustomerSort.Stage => row.IsDeactivated ? $"{words.Word(row.Stage)} · {texts[nameof(CustomerTexts.Deactivated)]}" : words.Word(row.Stage),
        CustomerSort.Grade => row.Grade is { } grade ? words.Word(grade) : null,
        CustomerSort.Category => row.Category is { } category ? words.Word(category) : null,
        CustomerSort.Industry => row.IndustryId is { } industry ? names.Of(industry) : null,
        CustomerSort.Region => row.RegionId is { } region ? names.Of(region) : null,
        CustomerSort.Size => row.Size is { } size ? words.Word(size) : null,
        CustomerSort.Owner => row.OwnerId is { } owner ? names.Of(owner) : null,
        CustomerSort.Department => row.DepartmentId is { } department ? names.Of(department) : null,
        CustomerSort.Source => names.Of(row.SourceId),
        CustomerSort.PromiseDueOn => row.PromiseDueOn,
        CustomerSort.LastFollowUpAt => row.LastFollowUpAt is { } at ? time.ToLocal(at) : null,
        CustomerSort.ShortName => row.ShortName,
        CustomerSort.Mobile => row.Mobile,
        CustomerSort.Phone => row.Phone,
        CustomerSort.Email => row.Email,
        CustomerSort.Address => row.Address,
        CustomerSort.WebSite => row.WebSite,
        CustomerSort.CreditCode => row.CreditCode,
        CustomerSort.Tags => row.Tags,
        CustomerSort.AddedAt => time.ToLocal(row.AddedAt),
        CustomerSort.OpenIntents => row.OpenIntents,
        CustomerSort.Type => words.Word(row.Type),
        CustomerSort.Notes => row.Details?.Notes,
        CustomerSort.Collaborators => row.Details is { } details ? string.Join(", ", details.CollaboratorIds.Select(names.Of)) : null,
        CustomerSort.Files => row.Details?.Files,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column of the grid."),
    };
}
