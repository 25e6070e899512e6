using System.Globalization;
using IntentPortal.Web.Shared;
using Microsoft.Net.Http.Headers;

namespace IntentPortal.Web.Export;

/// <summary>What all exports of grids share: the person's calendar, and the answer that carries the file.</summary>
public static class GridExport
{
    /// <summary>The calendar of the person who exports; the endpoint has no circuit to ask for their time zone, so the address names it.</summary>
    public static BrowserTime TimeIn(string? zone, TimeProvider clock)
    {
        var time = new BrowserTime(clock);
        if (zone is { Length: > 0 and <= 64 })
        {
            time.UseZone(zone);
        }

        return time;
    }

    /// <summary>Writes the rows and answers with the file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">What the file is called before its date.</param>
    /// <param name="time">The person's calendar.</param>
    /// <param name="heads">The titles of the columns.</param>
    /// <param name="rows">The values of each row.</param>
    /// <param name="cancel">Stops the writing.</param>
    public static async Task<IResult> FileAsync(HttpContext http, string name, BrowserTime time, IReadOnlyList<string> heads, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        Stream file = await ExcelFile.WriteAsync(heads, rows, cancel);
        http.Response.Headers[HeaderNames.CacheControl] = "private, no-store";
        return Results.File(file, ExcelFile.MediaType, string.Create(CultureInfo.InvariantCulture, $"{name}-{time.Now:yyyyMMdd-HHmm}.xlsx"));
    }
}
