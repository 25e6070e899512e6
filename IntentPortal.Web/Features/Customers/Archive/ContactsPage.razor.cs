using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>The contact archive: intent contacts and contacts, by their customer's stage.</summary>
public sealed partial class ContactsPage(ICustomerArchiveQueries customers)
{
    private ContactCells? cells;

    /// <inheritdoc />
    public override string Path => PortalPaths.Contacts;

    /// <inheritdoc />
    public override CustomFieldTarget Target => CustomFieldTarget.Contact;

    /// <inheritdoc />
    public override IReadOnlyList<StandardView> StandardViews =>
    [
        new(Shared[nameof(SharedTexts.ViewAll)], string.Empty),
        new(T[nameof(CustomerTexts.ViewIntentContacts)], new ContactGridState { Stage = CustomerStage.Intent }.Format()),
        new(T[nameof(CustomerTexts.ViewWonContacts)], new ContactGridState { Stage = CustomerStage.Won }.Format()),
    ];

    /// <inheritdoc />
    public override Task<Page<ContactRow>> ReadAsync(CancellationToken cancel) => customers.ContactsPageAsync(Me, State.ToRequest(), cancel);

    // Customer changes count too, because the rows show the customer's name, stage and owner.
    /// <inheritdoc />
    protected override Guid? RowOf(ChangeLine line) => line.RecordKind is RecordKind.Contact or RecordKind.Customer ? line.RecordId : null;

    /// <inheritdoc />
    protected override string TitleOf(ContactSort column) => Fields.Of(RecordKind.Contact, column.ToString());

    /// <inheritdoc />
    protected override bool CanExport(Roles roles) => CustomerRights.MayExport(roles);

    /// <inheritdoc />
    protected override void OnListsRead(ReferenceLists lists) => cells = new ContactCells(lists, T, Words, Shared);
}
