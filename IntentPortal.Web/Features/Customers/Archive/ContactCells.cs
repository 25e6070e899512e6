using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Changes;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>Formats the values of the contact archive, for the grid and the export.</summary>
public sealed class ContactCells(ReferenceLists lists, IStringLocalizer<CustomerTexts> texts, IStringLocalizer<WordTexts> words, IStringLocalizer<SharedTexts> shared)
{
    private readonly ReferenceNames names = new(lists);

    /// <summary>The formatted value of a column.</summary>
    public string? Value(ContactRow row, ContactSort column) => column switch
    {
        ContactSort.Name => row.IsFormer ? $"{row.Name} · {texts[nameof(CustomerTexts.IsFormer)]}" : row.Name,
        ContactSort.Title => row.Title,
        ContactSort.Customer => row.CustomerName,
        ContactSort.Stage => words.Word(row.CustomerStage),
        ContactSort.DecisionRole => words.Word(row.DecisionRole),
        ContactSort.Mobile => row.Mobile,
        ContactSort.Phone => row.Phone,
        ContactSort.Email => row.Email,
        ContactSort.WeChat => row.WeChat,
        ContactSort.Department => row.Department,
        ContactSort.Notes => row.Notes,
        ContactSort.IsPrimary => shared[row.IsPrimary ? nameof(SharedTexts.Yes) : nameof(SharedTexts.No)],
        ContactSort.Owner => row.OwnerId is { } owner ? names.Of(owner) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column of the grid."),
    };
}
