using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>
/// One customer: what is known, what happened, and what can be done. Renews itself when others act, but never under
/// somebody's typing.
/// </summary>
public sealed partial class CustomerPage(
    ICustomerArchiveQueries customers, IIntentQueries intentQueries, IReferenceData reference, ILiveFeed feed, CurrentPerson person, IDialogService dialogs, OpenDialogMemory forms, NavigationManager navigation) : IAsyncDisposable
{
    private const int TimelineLength = 200;
    private const int IntentsShown = 20;

    private readonly CancellationTokenSource lifetime = new();
    private IDisposable? subscription;
    private CustomerDetail? detail;
    private IReadOnlyList<IntentRow> intents = [];
    private IReadOnlyList<TimelineItem> timeline = [];
    private ILookup<LedgerRow, CustomerConversion>? undoable;
    private ReferenceLists? lists;
    private CustomerAction? action;
    private ContactRow? contact;
    private string? changedBy;
    private string? shown;
    private bool loaded;

    /// <summary>The code in the address.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>
    /// The action whose form is open: in the address, so that it is open again after a reload or on another node.
    /// </summary>
    [SupplyParameterFromQuery(Name = "do")]
    private string? Do { get; set; }

    /// <summary>The contact that the action is about.</summary>
    [SupplyParameterFromQuery(Name = "contact")]
    private string? ContactId { get; set; }

    private IEnumerable<CustomerAction> Offered => Enum.GetValues<CustomerAction>().Where(choice => choice switch
    {
        CustomerAction.Deactivate => detail!.Actions.Deactivate,
        CustomerAction.Reactivate => detail!.Actions.Reactivate,
        CustomerAction.FollowUp or CustomerAction.MovePromise or CustomerAction.Edit or CustomerAction.Assign or CustomerAction.Collaborate or CustomerAction.AddContact
            or CustomerAction.AddFiles => detail!.Actions.Edit,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "Not an action on a customer."),
    });

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shown != Code)
        {
            (action, contact, shown) = (null, null, Code);
            await ReloadAsync();
        }

        action = detail is not null && Enum.TryParse(Do, out CustomerAction chosen) && Offered.Contains(chosen) ? chosen : null;
        contact = action is not null && Guid.TryParse(ContactId, out Guid id) ? detail!.Contacts.FirstOrDefault(c => c.Id == id) : null;
        subscription ??= feed.Subscribe(entries => InvokeAsync(() => HearAsync(entries)));
        if (detail is not null && !string.Equals(detail.Row.Code, Code, StringComparison.OrdinalIgnoreCase))
        {
            // The code of a customer that was merged: the address names the one that stays.
            navigation.NavigateTo($"/customers/{detail.Row.Code}", replace: true);
        }
    }

    private void Begin(CustomerAction? chosen, ContactRow? edited)
    {
        (action, contact) = (chosen, edited);
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["do"] = chosen?.ToString(), ["contact"] = edited?.Id }), replace: true);
    }

    private async Task DoneAsync()
    {
        Begin(null, null);
        await ReloadAsync();
    }

    private async Task<CustomerDetail?> RereadAsync()
    {
        await ReloadAsync();
        return detail;
    }

    private async Task ReloadAsync()
    {
        Guid me = await person.IdAsync();
        lists = await reference.GetAsync(lifetime.Token);
        detail = await customers.DetailAsync(me, Code, lifetime.Token);
        if (detail is { } there)
        {
            timeline = await customers.TimelineAsync(me, there.Row.Id, TimelineLength, lifetime.Token);
            intents = (await intentQueries.PageAsync(me, new IntentPageRequest(new IntentFilter { CustomerId = there.Row.Id }, Take: IntentsShown), lifetime.Token)).Rows;
        }

        undoable = detail is null ? null : ByEntry();
        (changedBy, loaded) = (null, true);
        StateHasChanged();
    }

    private Task ConvertAsync() => ConvertAsync(null);

    private Task ConvertAgainAsync(string record) => detail!.Actions.Convert || detail.Actions.Merge ? ConvertAsync(ConversionDialog.Read(record).Into) : Task.CompletedTask;

    private Task MergeIntoAsync(string code) => ConvertAsync(code);

    private async Task ConvertAsync(string? into)
    {
        string? code = await ConversionDialog.ShowAsync(dialogs, forms, detail!, T[detail!.Actions.Convert ? "ConvertTitle" : "MergeTitle", detail.Row.Name], into);
        if (code is not null && code != detail.Row.Code)
        {
            navigation.NavigateTo($"/customers/{code}");
        }
        else if (code is not null)
        {
            await DoneAsync();
        }
    }

    // A conversion and its entry in the ledger were written at one moment. A survivor that gained no word has no line
    // of its own there: then it is the first about what went over.
    private ILookup<LedgerRow, CustomerConversion> ByEntry() => detail!.Conversions
        .Select(c => (Conversion: c, Line: timeline.Select(i => i.Line).OfType<LedgerRow>().Where(l => l.At == c.At).OrderByDescending(l => l.Kind == KindOf(c)).FirstOrDefault()))
        .Where(c => c.Line is not null).ToLookup(c => c.Line!, c => c.Conversion);

    // The timeline ends somewhere; what can be undone must not end with it.
    private IEnumerable<CustomerConversion> Earlier => detail!.Conversions.Except(undoable!.SelectMany(entry => entry));

    private static ChangeKind KindOf(CustomerConversion conversion) => conversion.Kind == ConversionKind.Converted ? ChangeKind.Converted : ChangeKind.MergedWith;

    private async Task UndoAsync(CustomerConversion conversion)
    {
        if (await UndoDialog.ShowAsync(dialogs, conversion.Id, T["UndoTitle", $"{Words[$"ConversionKind_{conversion.Kind}"]} {conversion.MergedLabel}"]))
        {
            await DoneAsync();
        }
    }

    private async Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        LedgerEntry? last = entries.LastOrDefault(e => e.Lines.Any(l => l.TimelineId == detail?.Row.Id));
        if (last is null || lifetime.IsCancellationRequested || await person.IdAsync() == last.ActorId)
        {
            return;
        }

        if (action is null)
        {
            await ReloadAsync();
        }
        else
        {
            changedBy = lists?.People.NameOf(last.ActorId);
            StateHasChanged();
        }
    }
}
