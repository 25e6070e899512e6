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
    /// <param name="sheets">The sheets; rows beyond <see cref="MostRows"/> are omitted.</param>
    /// <param name="cancel">Cancels the operation.</param>
    public static async Task<Stream> WriteAsync(IReadOnlyList<ExcelSheet> sheets, CancellationToken cancel)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await WriteAsync(sheets, file, cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes the file to a stream, sequentially.</summary>
    /// <param name="sheets">The sheets; rows beyond <see cref="MostRows"/> are omitted.</param>
    /// <param name="target">The stream; it is left open.</param>
    /// <param name="cancel">Cancels the operation.</param>
    public static async Task WriteAsync(IReadOnlyList<ExcelSheet> sheets, Stream target, CancellationToken cancel)
    {
        await using var package = new ExcelPackage(target);
        package.WriteFrame([.. sheets.Select(sheet => sheet.Name)]);
        for (int at = 0; at < sheets.Count; at++)
        {
            await package.WriteSheetAsync(at + 1, sheets[at], cancel);
        }
    }
}
