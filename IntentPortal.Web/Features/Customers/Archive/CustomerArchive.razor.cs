using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>An archive with the customers of certain stages.</summary>
public sealed partial class CustomerArchive(ICustomerArchiveQueries customers, IDialogService dialogs, OpenDialogMemory forms, ISnackbar snackbar, RefusalText refusals)
{
    private bool mayConvert;

    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The accessible name of the grid.</summary>
    [Parameter, EditorRequired]
    public string Subtitle { get; set; } = "";

    /// <summary>The path of the page.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>The stages of the archive.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<CustomerStage> Stages { get; set; } = [];

    /// <summary>Whether customers can be added here by hand.</summary>
    [Parameter]
    public bool MayAdd { get; set; }

    /// <inheritdoc />
    public override string Path => Address;

    /// <inheritdoc />
    public override CustomFieldTarget Target => CustomFieldTarget.Customer;

    /// <inheritdoc />
    public override IReadOnlyList<StandardView> StandardViews =>
    [
        new(Shared[nameof(SharedTexts.ViewAll)], string.Empty),
        new(Shared[nameof(SharedTexts.ViewMine)], new CustomerGridState { OwnerId = Me }.Format()),
        new(Shared[nameof(SharedTexts.ViewOverdue)], new CustomerGridState { Overdue = true, Sort = CustomerSort.PromiseDueOn, Descending = false }.Format()),
        new(Shared[nameof(SharedTexts.Unassigned)], new CustomerGridState { Unassigned = true }.Format()),
    ];

    /// <inheritdoc />
    public override Task<Page<CustomerRow>> ReadAsync(CancellationToken cancel) => customers.PageAsync(Me, State.ToRequest(Stages, Time.Today, Time.StartOf), cancel);

    /// <inheritdoc />
    protected override Guid? RowOf(ChangeLine line) => line.RecordKind == RecordKind.Customer ? line.RecordId : null;

    /// <inheritdoc />
    protected override string TitleOf(CustomerSort column) => Fields.Of(RecordKind.Customer, column.ToString());

    /// <inheritdoc />
    protected override bool CanExport(Roles roles) => CustomerRights.MayExport(roles);

    /// <inheritdoc />
    protected override void OnListsRead(ReferenceLists lists) =>
        mayConvert = CustomerRights.CanConvert(Roles, lists.MarketingConverts && Stages.Contains(CustomerStage.Intent));

    private Task ConvertAgainAsync(string record) => ConvertAsync(ConversionDialog.Read(record).Code);

    private async Task ConvertAsync(string code)
    {
        // The row does not contain the viewer's rights, which differ between owner, collaborator and others.
        if (await customers.DetailAsync(Me, code, Lifetime) is not { Actions.Merge: true } detail)
        {
            snackbar.Add(refusals.Of(new Refusal(RefusalCode.NotAllowed)), Severity.Warning);
        }
        else if (await ConversionDialog.ShowAsync(dialogs, forms, detail, T[detail.Actions.Convert ? nameof(CustomerTexts.ConvertTitle) : nameof(CustomerTexts.MergeTitle), detail.Row.Name]) is { } stays)
        {
            Navigation.NavigateTo(PortalPaths.Customer(stays));
        }
    }

    private async Task AddAsync()
    {
        if (await AddCustomerDialog.ShowAsync(dialogs, forms, T[nameof(CustomerTexts.AddCustomer)]) is { } code)
        {
            Navigation.NavigateTo(PortalPaths.Customer(code));
        }
    }
}
