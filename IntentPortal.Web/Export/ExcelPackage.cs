using System.IO.Compression;
using System.Xml;

namespace IntentPortal.Web.Export;

/// <summary>
/// The parts of an Excel file (ECMA-376, SpreadsheetML), each written sequentially.
/// </summary>
internal sealed class ExcelPackage(Stream file) : IAsyncDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageLinks = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // Column widths stand before the rows in the file, so they are estimated from the first rows.
    private const int MeasuredRows = 200;

    private readonly ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes all parts except the sheets.</summary>
    public void WriteFrame(IReadOnlyList<string> sheetNames)
    {
        WritePart("[Content_Types].xml", xml => WriteTypes(xml, sheetNames.Count));
        WritePart("_rels/.rels", xml => WriteLinks(xml, ("officeDocument", "xl/workbook.xml")));
        WritePart("xl/workbook.xml", xml => WriteWorkbook(xml, sheetNames));
        WritePart(
            "xl/_rels/workbook.xml.rels",
            xml => WriteLinks(xml, [.. Enumerable.Range(1, sheetNames.Count).Select(number => ("worksheet", $"worksheets/sheet{number}.xml")), ("styles", "styles.xml")]));
        WritePart("xl/styles.xml", ExcelStyles.Write);
    }

    /// <summary>Writes a sheet while its rows are read, with a frozen header and a filter over all rows.</summary>
    public async Task WriteSheetAsync(int number, ExcelSheet sheet, CancellationToken cancel)
    {
        await using IAsyncEnumerator<object?[]> rows = sheet.Rows.Take(ExcelFile.MostRows).GetAsyncEnumerator(cancel);
        List<object?[]> first = [];
        while (first.Count < MeasuredRows && await rows.MoveNextAsync())
        {
            first.Add(rows.Current);
        }

        await using Stream part = archive.CreateEntry($"xl/worksheets/sheet{number}.xml", CompressionLevel.Fastest).Open();
        await using var xml = XmlWriter.Create(part, new XmlWriterSettings { Async = true });
        var writer = new ExcelSheetWriter(xml);
        writer.Begin(sheet.Heads, first);
        first.ForEach(writer.Add);
        while (await rows.MoveNextAsync())
        {
            writer.Add(rows.Current);
        }

        writer.End();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => archive.DisposeAsync();

    private static void WriteTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Types);
        WriteType("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteType("Override", "PartName", "/xl/workbook.xml", TypePrefix + "sheet.main+xml");
        WriteType("Override", "PartName", "/xl/styles.xml", TypePrefix + "styles+xml");
        for (int number = 1; number <= sheets; number++)
        {
            WriteType("Override", "PartName", $"/xl/worksheets/sheet{number}.xml", TypePrefix + "worksheet+xml");
        }

        xml.WriteEndElement();

        void WriteType(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element, Types);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteLinks(XmlWriter xml, params (string Type, string Target)[] links)
    {
        xml.WriteStartElement("Relationships", PackageLinks);
        for (int at = 0; at < links.Length; at++)
        {
            xml.WriteStartElement("Relationship", PackageLinks);
            xml.WriteAttributeString("Id", $"rId{at + 1}");
            xml.WriteAttributeString("Type", $"{Links}/{links[at].Type}");
            xml.WriteAttributeString("Target", links[at].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<string> sheetNames)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Links);
        xml.WriteStartElement("sheets", Main);
        for (int at = 0; at < sheetNames.Count; at++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheetNames[at]);
            xml.WriteAttributeString("sheetId", $"{at + 1}");
            xml.WriteAttributeString("id", Links, $"rId{at + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WritePart(string name, Action<XmlWriter> write)
    {
        using Stream part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(part);
        write(xml);
    }
}
