using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Export;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>Exports the customer and contact archives as Excel files.</summary>
public static class CustomerExportEndpoint
{
    /// <summary>Maps <c>/export/intent-customers</c>, <c>/export/customers</c> and <c>/export/contacts</c>.</summary>
    public static void MapCustomerExport(this IEndpointRouteBuilder endpoints)
    {
        MapArchive(endpoints, PortalPaths.IntentCustomers, nameof(NavigationTexts.IntentCustomers), IntentCustomersPage.Stages);
        MapArchive(endpoints, PortalPaths.Customers, nameof(NavigationTexts.Customers), CustomersPage.Stages);
        endpoints.MapGet(
            PortalPaths.Export(PortalPaths.Contacts),
            (HttpContext http, CustomerExportService exports, IStringLocalizer<CustomerTexts> texts, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words, IStringLocalizer<SharedTexts> shared, IStringLocalizer<NavigationTexts> places, string? zone) => new GridExport<ContactRow, ContactGridState, ContactSort>
            {
                Name = places[nameof(NavigationTexts.Contacts)],
                PlainName = "contacts",
                Target = CustomFieldTarget.Contact,
                Read = (state, _) => exports.ContactsAsync(http.User.PersonId(), state.ToRequest(), state.Format(), http.RequestAborted),
                Title = column => fields.Of(RecordKind.Contact, column.ToString()),
                Cells = (lists, _) => new ContactCells(lists, texts, words, shared).Value,
                Custom = row => row.Custom,
            }.AnswerAsync(http, zone));
    }

    private static void MapArchive(IEndpointRouteBuilder endpoints, string list, string name, IReadOnlyList<CustomerStage> stages) => endpoints.MapGet(
        PortalPaths.Export(list),
        (HttpContext http, CustomerExportService exports, IStringLocalizer<CustomerTexts> texts, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words, IStringLocalizer<NavigationTexts> places, string? zone) => new GridExport<CustomerRow, CustomerGridState, CustomerSort>
        {
            Name = places[name],
            PlainName = list.TrimStart('/'),
            Target = CustomFieldTarget.Customer,
            Read = (state, time) => exports.CustomersAsync(http.User.PersonId(), state.ToRequest(stages, time.Today, time.StartOf), state.Format(), http.RequestAborted),
            Title = column => fields.Of(RecordKind.Customer, column.ToString()),
            Cells = (lists, time) => new CustomerCells(lists, texts, words, time).Value,
            Custom = row => row.Custom,
        }.AnswerAsync(http, zone));
}
