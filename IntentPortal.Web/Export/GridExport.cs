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
/// The view of a grid as an Excel file: the same address, the same rights, the columns that are shown.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TState">What the grid shows.</typeparam>
/// <typeparam name="TSort">The columns.</typeparam>
public sealed class GridExport<TRow, TState, TSort>
    where TState : GridState<TState, TSort>, IGridState<TState, TSort>, new()
    where TSort : struct, Enum
{
    /// <summary>What the file is called before its date.</summary>
    public required string Name { get; init; }

    /// <summary>Whose user-defined fields are columns.</summary>
    public required CustomFieldTarget Target { get; init; }

    /// <summary>Reads the rows of a view on the person's calendar, or says why not.</summary>
    public required Func<TState, BrowserTime, Task<Outcome<IAsyncEnumerable<TRow>>>> Read { get; init; }

    /// <summary>What a column is called.</summary>
    public required Func<TSort, string> Title { get; init; }

    /// <summary>What a row says in a column.</summary>
    public required Func<ReferenceLists, BrowserTime, Func<TRow, TSort, object?>> Cells { get; init; }

    /// <summary>What a row says in user-defined fields; null where the person may not see it.</summary>
    public required Func<TRow, CustomValues?> Custom { get; init; }

    /// <summary>Answers a request with the file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="zone">The person's time zone: the endpoint has no circuit to ask for it.</param>
    public async Task<IResult> AnswerAsync(HttpContext http, string? zone)
    {
        IServiceProvider services = http.RequestServices;
        CancellationToken cancel = http.RequestAborted;
        var time = new BrowserTime(services.GetRequiredService<TimeProvider>());
        if (zone is { Length: > 0 and <= 64 })
        {
            time.UseZone(zone);
        }

        TState state = GridState<TState, TSort>.Parse(http.Request.QueryString.Value ?? string.Empty, out _);
        Outcome<IAsyncEnumerable<TRow>> outcome = await Read(state, time);
        if (!outcome.Succeeded)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        ReferenceLists lists = await services.GetRequiredService<IReferenceData>().GetAsync(cancel);
        Func<TRow, TSort, object?> cell = Cells(lists, time);
        var custom = new CustomCells(lists, Target, state.Custom.Columns, services.GetRequiredService<IStringLocalizer<SharedTexts>>());
        Stream file = await ExcelFile.WriteAsync(
            [.. state.ShownColumns.Select(Title), .. custom.Heads],
            outcome.Value.Select(row => state.ShownColumns.Select(column => cell(row, column)).Concat(custom.Of(Custom(row) ?? CustomValues.Empty)).ToArray()),
            cancel);
        http.Response.Headers[HeaderNames.CacheControl] = "private, no-store";
        return Results.File(file, ExcelFile.MediaType, string.Create(CultureInfo.InvariantCulture, $"{Name}-{time.Now:yyyyMMdd-HHmm}.xlsx"));
    }
}
