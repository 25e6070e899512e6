using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace IntentPortal.Tests.Support;

/// <summary>An Excel file as Excel reads it.</summary>
public sealed partial class Workbook
{
    private Workbook(IReadOnlyList<string> problems, IReadOnlyList<Sheet> sheets) => (Problems, Sheets) = (problems, sheets);

    /// <summary>What Open XML's own validator finds wrong.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The sheets in their order.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>The cells of the first sheet, heads first: texts, numbers or null.</summary>
    public IReadOnlyList<object?[]> Rows => Sheets[0].Rows;

    /// <summary>Reads a file.</summary>
    public static async Task<Workbook> ReadAsync(Stream file)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, TestContext.Current.CancellationToken);
        copy.Position = 0;
        using SpreadsheetDocument document = SpreadsheetDocument.Open(copy, isEditable: false);
        WorkbookPart workbook = document.WorkbookPart!;
        return new Workbook(
            [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}")],
            [.. workbook.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => Read(sheet, workbook))]);
    }

    /// <summary>Reads a file from disk.</summary>
    public static async Task<Workbook> ReadAsync(string path)
    {
        await using FileStream file = File.OpenRead(path);
        return await ReadAsync(file);
    }

    private static Sheet Read(DocumentFormat.OpenXml.Spreadsheet.Sheet sheet, WorkbookPart workbook)
    {
        Worksheet worksheet = ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!;
        Stylesheet styles = workbook.WorkbookStylesPart!.Stylesheet!;
        List<Row> rows = [.. worksheet.Descendants<Row>()];
        int width = rows[0].Elements<Cell>().Count();
        return new Sheet(
            sheet.Name!.Value!,
            [.. rows.Select(row => Line(row, width, ValueOf))],
            [.. rows.Select(row => Line(row, width, cell => FormatOf(cell, styles)))],
            worksheet.Descendants<AutoFilter>().Single().Reference!.Value!);
    }

    private static T?[] Line<T>(Row row, int width, Func<Cell, T?> read)
    {
        var line = new T?[width];
        foreach (Cell cell in row.Elements<Cell>())
        {
            string letters = cell.CellReference!.Value!.TrimEnd([.. "0123456789"]);
            line[letters.Aggregate(0, (at, letter) => (at * 26) + letter - 'A' + 1) - 1] = read(cell);
        }

        return line;
    }

    private static object? ValueOf(Cell cell) => cell.DataType?.Value == CellValues.InlineString
        ? Escaped().Replace(cell.InlineString!.Text!.Text, code => ((char)int.Parse(code.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private static string? FormatOf(Cell cell, Stylesheet styles)
    {
        uint id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(format => format.NumberFormatId!.Value == id)?.FormatCode?.Value
            ?? id switch { 0 => "General", 4 => "#,##0.00", 49 => "@", _ => $"{id}" };
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    /// <summary>A sheet.</summary>
    /// <param name="Name">What its tab says.</param>
    /// <param name="Rows">What its cells hold, heads first: texts, numbers or null.</param>
    /// <param name="Formats">How they are shown.</param>
    /// <param name="Filtered">The cells that the filter is over.</param>
    public sealed record Sheet(string Name, IReadOnlyList<object?[]> Rows, IReadOnlyList<string?[]> Formats, string Filtered);
}
