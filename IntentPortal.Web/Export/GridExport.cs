using System.Globalization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Grids;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace IntentPortal.Web.Export;

/// <summary>
/// Exports the view of a grid as an Excel file, with the same query string, the same rights and the visible columns.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TState">The state of the grid.</typeparam>
/// <typeparam name="TSort">The columns.</typeparam>
public sealed class GridExport<TRow, TState, TSort>
    where TState : GridState<TState, TSort>, IGridState<TState, TSort>, new()
    where TSort : struct, Enum
{
    /// <summary>The name of the file and of its sheet, in the person's language.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the file in ASCII, for clients that do not support RFC 5987.</summary>
    public required string PlainName { get; init; }

    /// <summary>The kind of record whose user-defined fields are columns.</summary>
    public required CustomFieldTarget Target { get; init; }

    /// <summary>Reads the rows of a view in the person's time zone, or returns a refusal.</summary>
    public required Func<TState, BrowserTime, Task<Outcome<IAsyncEnumerable<TRow>>>> Read { get; init; }

    /// <summary>The title of a column.</summary>
    public required Func<TSort, string> Title { get; init; }

    /// <summary>Returns the value of a row in a column.</summary>
    public required Func<ReferenceLists, BrowserTime, Func<TRow, TSort, object?>> Cells { get; init; }

    /// <summary>Returns the user-defined values of a row; null when the person may not see them.</summary>
    public required Func<TRow, CustomValues?> Custom { get; init; }

    /// <summary>Responds to a request with the file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="zone">The IANA name of the person's time zone, because an endpoint has no circuit to ask.</param>
    public async Task<IResult> AnswerAsync(HttpContext http, string? zone)
    {
        IServiceProvider services = http.RequestServices;
        CancellationToken cancel = http.RequestAborted;
        var time = new BrowserTime(services.GetRequiredService<TimeProvider>());
        bool isZoneRead = string.IsNullOrEmpty(zone) || (zone.Length <= 64 && time.UseZone(zone));
        TState state = GridState<TState, TSort>.Parse(http.Request.QueryString.Value ?? string.Empty, out IReadOnlyList<string> unread);
        Outcome<IAsyncEnumerable<TRow>> outcome = await Read(state, time);
        if (!outcome.Succeeded)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        ReferenceLists lists = await services.GetRequiredService<IReferenceData>().GetAsync(cancel);
        IStringLocalizer<SharedTexts> texts = services.GetRequiredService<IStringLocalizer<SharedTexts>>();
        Func<TRow, TSort, object?> cell = Cells(lists, time);
        var custom = new CustomCells(lists, Target, state.Custom.Columns, texts);
        var view = new ExcelSheet(
            Name,
            [.. state.ShownColumns.Select(Title), .. custom.Heads],
            outcome.Value.Select(row => state.ShownColumns.Select(column => cell(row, column)).Concat(custom.Of(Custom(row) ?? CustomValues.Empty)).ToArray()));
        string[] ignored = [.. unread, .. isZoneRead ? [] : new[] { nameof(zone) }, .. CustomColumn.Unknown(lists, Target, state.Custom)];
        Stream file = await ExcelFile.WriteAsync(ignored.Length == 0 ? [view] : [view, Note(texts, ignored)], cancel);
        string end = time.Now.ToString("'-'yyyyMMdd-HHmm'.xlsx'", CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "private, no-store";
        // RFC 6266: clients that do not support filename* use filename.
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = PlainName + end, FileNameStar = Name + end }.ToString();
        return Results.File(file, ExcelFile.MediaType);
    }

    // The page shows the same message above the grid.
    private static ExcelSheet Note(IStringLocalizer<SharedTexts> texts, IEnumerable<string> ignored) =>
        new(texts[nameof(SharedTexts.ExportNote)], [texts[nameof(SharedTexts.AddressIgnored), string.Join(", ", ignored)]], AsyncEnumerable.Empty<object?[]>());
}
