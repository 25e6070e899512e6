using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Export;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Resources;
using IntentPortal.Web.Shared;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>The list of opportunities as an Excel file: the same address, the same rights, the columns that are shown.</summary>
public static class OpportunityExportEndpoint
{
    /// <summary>Maps <c>/export/opportunities</c>.</summary>
    public static void MapOpportunityExport(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/export/opportunities", ExportAsync);

    private static async Task<IResult> ExportAsync(
        HttpContext http,
        OpportunityExportService exports,
        IReferenceData reference,
        TimeProvider clock,
        IStringLocalizer<OpportunityListTexts> texts,
        IStringLocalizer<WordTexts> words,
        IStringLocalizer<ChangeTexts> yesAndNo,
        string? zone,
        CancellationToken cancel)
    {
        BrowserTime time = GridExport.TimeIn(zone, clock);
        OpportunityGridState state = OpportunityGridState.Parse(http.Request.QueryString.Value ?? string.Empty, out _);
        Outcome<IAsyncEnumerable<OpportunityRow>> outcome = await exports.ExportAsync(http.User.PersonId(), state.ToRequest(time.Today, time.StartOf), state.Format(), cancel);
        if (!outcome.Succeeded)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        ReferenceLists lists = await reference.GetAsync(cancel);
        var cells = new OpportunityCells(lists, words, time);
        var custom = new CustomCells(lists, CustomFieldTarget.Opportunity, state.Custom.Columns, yesAndNo);
        IReadOnlyList<OpportunitySort> columns = state.ShownColumns;
        return await GridExport.FileAsync(
            http,
            "opportunities",
            time,
            [.. columns.Select(column => texts[column.ToString()].Value), .. custom.Heads],
            outcome.Value.Select(row => columns.Select(column => cells.Value(row, column)).Concat(custom.Of(row.Custom)).ToArray()),
            cancel);
    }
}
