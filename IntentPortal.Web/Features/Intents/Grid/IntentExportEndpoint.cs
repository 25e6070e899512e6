using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Export;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Resources;
using IntentPortal.Web.Shared;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>The view of the grid as an Excel file: the same address, the same rights, the columns that are shown.</summary>
public static class IntentExportEndpoint
{
    /// <summary>Maps <c>/export/intents</c>.</summary>
    public static void MapIntentExport(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/export/intents", ExportAsync);

    private static async Task<IResult> ExportAsync(
        HttpContext http, IntentExportService exports, IReferenceData reference, TimeProvider clock, IStringLocalizer<IntentTexts> texts, IStringLocalizer<WordTexts> words, IStringLocalizer<ChangeTexts> yesAndNo, string? zone, CancellationToken cancel)
    {
        BrowserTime time = GridExport.TimeIn(zone, clock);
        IntentGridState state = IntentGridState.Parse(http.Request.QueryString.Value ?? string.Empty, out _);
        Outcome<IAsyncEnumerable<IntentRow>> outcome = await exports.ExportAsync(
            http.User.PersonId(), state.ToRequest(time.Today, time.StartOf), state.Format(), cancel);
        if (!outcome.Succeeded)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        ReferenceLists lists = await reference.GetAsync(cancel);
        var cells = new IntentCells(lists, words, time);
        var custom = new CustomCells(lists, CustomFieldTarget.Intent, state.Custom.Columns, yesAndNo);
        Dictionary<string, string> titles = IntentColumns.Named(texts).ToDictionary(column => column.Key, column => column.Title);
        IReadOnlyList<IntentSort> columns = state.ShownColumns;
        return await GridExport.FileAsync(
            http,
            "intents",
            time,
            [.. columns.Select(column => titles[column.ToString()]), .. custom.Heads],
            outcome.Value.Select(row => columns.Select(column => cells.Value(row, column)).Concat(custom.Of(row.Custom)).ToArray()),
            cancel);
    }
}
