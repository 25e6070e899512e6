using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace IntentPortal.Web.Export;

/// <summary>
/// Writes rows to an Excel file on disk while they are read. Memory use does not depend on the number of rows or on the
/// speed of the browser, and a failure results in an error and not in a truncated file.
/// </summary>
public static class ExcelFile
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The maximum number of rows of a sheet below the header.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>Writes the file and returns it opened; the file is deleted when the stream is closed.</summary>
    /// <param name="heads">The titles of the columns.</param>
    /// <param name="rows">
    /// The values of each row, in column order. Texts are passed through <see cref="SafeCell"/>. Rows beyond <see
    /// cref="MostRows"/> are left out.
    /// </param>
    /// <param name="cancel">Cancels the writing.</param>
    public static async Task<Stream> WriteAsync(IReadOnlyList<string> heads, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        // The writer needs unique column names, but two columns may have the same title.
        string[] names = [.. heads.Select((head, at) => heads.Take(at).Contains(head) ? $"{head} ({at + 1})" : head)];
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            IEnumerable<IDictionary<string, object?>> cells = rows.Take(MostRows).Select(row => Named(names, row)).ToBlockingEnumerable(cancel);
            await MiniExcel.SaveAsAsync(file, cells, sheetName: "1", configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true, AutoFilter = true }, cancellationToken: cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static IDictionary<string, object?> Named(string[] names, object?[] row)
    {
        Dictionary<string, object?> cells = new(names.Length);
        for (int at = 0; at < names.Length; at++)
        {
            cells[names[at]] = row[at] switch
            {
                string text => SafeCell.Of(text),
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                DateTimeOffset moment => moment.DateTime,
                { } value => value,
                null => null,
            };
        }

        return cells;
    }
}
