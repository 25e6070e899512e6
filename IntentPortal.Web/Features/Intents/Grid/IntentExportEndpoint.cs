using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Export;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>Exports the intent grid as an Excel file.</summary>
public static class IntentExportEndpoint
{
    /// <summary>Maps <c>/export/intents</c>.</summary>
    public static void MapIntentExport(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        PortalPaths.Export(PortalPaths.Intents),
        (HttpContext http, IntentExportService exports, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words, IStringLocalizer<NavigationTexts> places, string? zone) => new GridExport<IntentRow, IntentGridState, IntentSort>
        {
            Name = places[nameof(NavigationTexts.Intents)],
            PlainName = "intents",
            Target = CustomFieldTarget.Intent,
            Read = (state, time) => exports.ExportAsync(http.User.PersonId(), state.ToRequest(time.Today, time.StartOf), state.Format(), http.RequestAborted),
            Title = column => fields.Of(RecordKind.Intent, column.ToString()),
            Cells = (lists, time) => new IntentCells(lists, words, time).Value,
            Custom = row => row.Custom,
        }.AnswerAsync(http, zone));
}
