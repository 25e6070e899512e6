using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Export;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Resources;
using IntentPortal.Web.Shared;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>The views of the archives as Excel files: the same addresses, the same rights, the columns that are shown.</summary>
public static class CustomerExportEndpoint
{
    /// <summary>Maps <c>/export/intent-customers</c>, <c>/export/customers</c> and <c>/export/contacts</c>.</summary>
    public static void MapCustomerExport(this IEndpointRouteBuilder endpoints)
    {
        MapArchive(endpoints, "intent-customers", IntentCustomersPage.Stages);
        MapArchive(endpoints, "customers", CustomersPage.Stages);
        endpoints.MapGet("/export/contacts", ContactsAsync);
    }

    private static void MapArchive(IEndpointRouteBuilder endpoints, string name, IReadOnlyList<CustomerStage> stages) => endpoints.MapGet(
        $"/export/{name}",
        (HttpContext http, CustomerExportService exports, IReferenceData reference, TimeProvider clock, IStringLocalizer<CustomerTexts> texts, IStringLocalizer<WordTexts> words, IStringLocalizer<ChangeTexts> yesAndNo, string? zone, CancellationToken cancel) =>
            CustomersAsync(name, stages, http, exports, reference, GridExport.TimeIn(zone, clock), texts, words, yesAndNo, cancel));

    private static async Task<IResult> CustomersAsync(
        string name, IReadOnlyList<CustomerStage> stages, HttpContext http, CustomerExportService exports, IReferenceData reference, BrowserTime time, IStringLocalizer<CustomerTexts> texts, IStringLocalizer<WordTexts> words, IStringLocalizer<ChangeTexts> yesAndNo, CancellationToken cancel)
    {
        CustomerGridState state = CustomerGridState.Parse(http.Request.QueryString.Value ?? string.Empty, out _);
        Outcome<IAsyncEnumerable<CustomerRow>> outcome = await exports.CustomersAsync(http.User.PersonId(), state.ToRequest(stages, time.Today, time.StartOf), state.Format(), cancel);
        if (!outcome.Succeeded)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        ReferenceLists lists = await reference.GetAsync(cancel);
        var cells = new CustomerCells(lists, texts, words, time);
        var custom = new CustomCells(lists, CustomFieldTarget.Customer, state.Custom.Columns, yesAndNo);
        IReadOnlyList<CustomerSort> columns = state.ShownColumns;
        return await GridExport.FileAsync(
            http,
            name,
            time,
            [.. columns.Select(column => texts[column.ToString()].Value), .. custom.Heads],
            outcome.Value.Select(row => columns.Select(column => cells.Value(row, column)).Concat(custom.Of(row.Custom)).ToArray()),
            cancel);
    }

    private static async Task<IResult> ContactsAsync(
        HttpContext http, CustomerExportService exports, IReferenceData reference, TimeProvider clock, IStringLocalizer<CustomerTexts> texts, IStringLocalizer<WordTexts> words, IStringLocalizer<ChangeTexts> yesAndNo, string? zone, CancellationToken cancel)
    {
        ContactGridState state = ContactGridState.Parse(http.Request.QueryString.Value ?? string.Empty, out _);
        Outcome<IAsyncEnumerable<ContactRow>> outcome = await exports.ContactsAsync(http.User.PersonId(), state.ToRequest(), state.Format(), cancel);
        if (!outcome.Succeeded)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        ReferenceLists lists = await reference.GetAsync(cancel);
        var cells = new ContactCells(lists, texts, words);
        var custom = new CustomCells(lists, CustomFieldTarget.Contact, state.Custom.Columns, yesAndNo);
        IReadOnlyList<ContactSort> columns = state.ShownColumns;
        return await GridExport.FileAsync(
            http,
            "contacts",
            GridExport.TimeIn(zone, clock),
            [.. columns.Select(column => texts[column.ToString()].Value), .. custom.Heads],
            outcome.Value.Select(row => columns.Select(column => (object?)cells.Value(row, column)).Concat(custom.Of(row.Custom ?? CustomValues.Empty)).ToArray()),
            cancel);
    }
}
