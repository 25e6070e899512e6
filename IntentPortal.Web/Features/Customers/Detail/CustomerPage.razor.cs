using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>The page of one customer.</summary>
public sealed partial class CustomerPage(ICustomerArchiveQueries customers, IIntentQueries intentQueries, IDialogService dialogs, OpenDialogMemory forms)
{
    private const int IntentsShown = 20;

    private IReadOnlyList<IntentRow> intents = [];
    private ILookup<LedgerRow, CustomerConversion>? undoable;
    private ContactRow? contact;

    // The contact to edit.
    [SupplyParameterFromQuery(Name = "contact")]
    private string? ContactId { get; set; }

    private string? Subtitle => Detail is null ? null : $"{Detail.Row.Code} · {Words.Word(Detail.Row.Stage)}{(Detail.Row.IsDeactivated ? $" · {T[nameof(CustomerTexts.Deactivated)]}" : "")}";

    /// <inheritdoc />
    internal override void Begin(CustomerAction? chosen)
    {
        contact = null;
        base.Begin(chosen);
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        contact = Action is not null && Guid.TryParse(ContactId, out Guid id) ? Detail!.Contacts.FirstOrDefault(c => c.Id == id) : null;
        if (Detail is not null && !string.Equals(Detail.Row.Code, Code, StringComparison.OrdinalIgnoreCase))
        {
            // The code belongs to a merged customer; redirect to the surviving one.
            Navigation.NavigateTo(PortalPaths.Customer(Detail.Row.Code), replace: true);
        }
    }

    /// <inheritdoc />
    protected override bool Allows(CustomerAction action) => Detail!.Actions.Allow(action);

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, object?> Parameters(CustomerAction? chosen) =>
        new Dictionary<string, object?>(base.Parameters(chosen)) { ["contact"] = contact?.Id };

    /// <inheritdoc />
    protected override Guid IdOf(CustomerDetail detail) => detail.Row.Id;

    /// <inheritdoc />
    protected override long VersionOf(CustomerDetail detail) => detail.Row.Version;

    /// <inheritdoc />
    protected override async Task<CustomerDetail?> ReadAsync(Guid me)
    {
        CustomerDetail? read = await customers.DetailAsync(me, Code, Lifetime);
        intents = read is null ? [] : (await intentQueries.PageAsync(me, new IntentPageRequest(new IntentFilter { CustomerId = read.Row.Id }, Take: IntentsShown), Lifetime)).Rows;
        return read;
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyList<TimelineItem>> ReadTimelineAsync(Guid me, Guid id) => customers.TimelineAsync(me, id, TimelineLength, Lifetime);

    /// <inheritdoc />
    protected override void OnRead() => undoable = Detail is null ? null : ByEntry();

    private void EditContact(ContactRow? chosen)
    {
        contact = chosen;
        base.Begin(CustomerAction.AddContact);
    }

    private Task ConvertAsync() => ConvertAsync(null);

    private Task ConvertAgainAsync(string record) => Detail!.Actions.Convert || Detail.Actions.Merge ? ConvertAsync(ConversionDialog.Read(record).Into) : Task.CompletedTask;

    private Task MergeIntoAsync(string code) => ConvertAsync(code);

    private async Task ConvertAsync(string? into)
    {
        string? code = await ConversionDialog.ShowAsync(dialogs, forms, Detail!, T[Detail!.Actions.Convert ? nameof(CustomerTexts.ConvertTitle) : nameof(CustomerTexts.MergeTitle), Detail.Row.Name], into);
        // Compared with the code in the address, because the shown customer may already be the merged one.
        if (code is not null && !string.Equals(code, Code, StringComparison.OrdinalIgnoreCase))
        {
            Navigation.NavigateTo(PortalPaths.Customer(code));
        }
        else if (code is not null)
        {
            await DoneAsync();
        }
    }

    // A conversion and its ledger entry have the same time. A survivor whose own fields did not change has no line in
    // the entry; then the first line about a transferred record is used.
    private ILookup<LedgerRow, CustomerConversion> ByEntry() => Detail!.Conversions
        .Select(c => (Conversion: c, Line: Timeline.Select(i => i.Line).OfType<LedgerRow>().Where(l => l.At == c.At).OrderByDescending(l => l.Kind == KindOf(c)).FirstOrDefault()))
        .Where(c => c.Line is not null).ToLookup(c => c.Line!, c => c.Conversion);

    // Conversions older than the visible timeline can still be undone.
    private IEnumerable<CustomerConversion> Earlier => Detail!.Conversions.Except(undoable!.SelectMany(entry => entry));

    private static ChangeKind KindOf(CustomerConversion conversion) => conversion.Kind == ConversionKind.Converted ? ChangeKind.Converted : ChangeKind.MergedWith;

    private async Task UndoAsync(CustomerConversion conversion)
    {
        if (await UndoDialog.ShowAsync(dialogs, conversion.Id, T[nameof(CustomerTexts.UndoTitle), $"{Words.Word(conversion.Kind)} {conversion.MergedLabel}"]))
        {
            await DoneAsync();
        }
    }
}
