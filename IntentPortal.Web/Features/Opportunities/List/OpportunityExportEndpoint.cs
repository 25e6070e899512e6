using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Export;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>Exports the opportunity list as an Excel file.</summary>
public static class OpportunityExportEndpoint
{
    /// <summary>Maps <c>/export/opportunities</c>.</summary>
    public static void MapOpportunityExport(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        PortalPaths.Export(PortalPaths.Opportunities),
        (HttpContext http, OpportunityExportService exports, IStringLocalizer<FieldTexts> fields, IStringLocalizer<WordTexts> words, IStringLocalizer<NavigationTexts> places, string? zone) => new GridExport<OpportunityRow, OpportunityGridState, OpportunitySort>
        {
            Name = places[nameof(NavigationTexts.Opportunities)],
            PlainName = "opportunities",
            Target = CustomFieldTarget.Opportunity,
            Read = (state, time) => exports.ExportAsync(http.User.PersonId(), state.ToRequest(time.Today, time.StartOf), state.Format(), http.RequestAborted),
            Title = column => fields.Of(RecordKind.Opportunity, column.ToString()),
            Cells = (lists, time) => new OpportunityCells(lists, words, time).Value,
            Custom = row => row.Custom,
        }.AnswerAsync(http, zone));
}
