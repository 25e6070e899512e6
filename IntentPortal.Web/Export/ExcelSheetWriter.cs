using System.Globalization;
using System.Xml;

namespace IntentPortal.Web.Export;

/// <summary>The XML of one sheet, written row by row.</summary>
internal sealed class ExcelSheetWriter(XmlWriter xml)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int NarrowestColumn = 10;
    private const int WidestColumn = 60;
    private const int DayLength = 10;
    private const int MomentLength = 16;

    // Excel counts a 29 February 1900 that did not exist; earlier days are written as text.
    private static readonly DateOnly firstDay = new(1900, 3, 1);

    private string[] letters = [];
    private int row;

    /// <summary>Writes everything before the rows, and the header row.</summary>
    public void Begin(IReadOnlyList<string> heads, IReadOnlyList<object?[]> measured)
    {
        letters = [.. heads.Select((_, at) => Letters(at))];
        xml.WriteStartElement("worksheet", Main);
        WriteFrozenHeads();
        WriteWidths(heads, measured);
        xml.WriteStartElement("sheetData", Main);
        BeginRow();
        for (int at = 0; at < heads.Count; at++)
        {
            WriteText(at, heads[at], ExcelStyles.Head);
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes a row.</summary>
    public void Add(object?[] cells)
    {
        BeginRow();
        for (int at = 0; at < letters.Length; at++)
        {
            WriteCell(at, cells[at]);
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes everything after the rows.</summary>
    public void End()
    {
        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter", Main);
        xml.WriteAttributeString("ref", $"A1:{letters[^1]}{row}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A to Z, AA to ZZ and so on.
    private static string Letters(int at) => (at < 26 ? string.Empty : Letters((at / 26) - 1)) + (char)('A' + (at % 26));

    private static int Length(object? value) => value switch
    {
        null => 0,
        string text => text.Split('\n').Max(Columns),
        DateOnly => DayLength,
        DateTimeOffset => MomentLength,
        Amount amount => amount.Value.ToString("N2", CultureInfo.InvariantCulture).Length,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Length,
    };

    // East Asian characters take two columns.
    private static int Columns(string line) => line.Take(WidestColumn).Sum(character => character < '\u1100' ? 1 : 2);

    private void WriteFrozenHeads()
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteWidths(IReadOnlyList<string> heads, IReadOnlyList<object?[]> measured)
    {
        const int button = 4;
        const int margin = 2;
        xml.WriteStartElement("cols", Main);
        for (int at = 0; at < heads.Count; at++)
        {
            int needed = measured.Select(cells => Length(cells[at]) + margin).Append(Length(heads[at]) + button).Max();
            string number = $"{at + 1}";
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", number);
            xml.WriteAttributeString("max", number);
            xml.WriteAttributeString("width", $"{Math.Clamp(needed, NarrowestColumn, WidestColumn)}");
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void BeginRow()
    {
        row++;
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", $"{row}");
    }

    private void WriteCell(int at, object? value)
    {
        switch (value)
        {
            case null or "":
                break;
            case string text:
                WriteText(at, text, ExcelStyles.Text);
                break;
            case DateOnly day when day < firstDay:
                WriteText(at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ExcelStyles.Text);
                break;
            case DateOnly day:
                WriteNumber(at, day.ToDateTime(TimeOnly.MinValue).ToOADate(), ExcelStyles.Day);
                break;
            case DateTimeOffset moment:
                WriteNumber(at, moment.DateTime.ToOADate(), ExcelStyles.Moment);
                break;
            case Amount amount:
                WriteNumber(at, amount.Value, ExcelStyles.Amount);
                break;
            case int or long or decimal:
                WriteNumber(at, (IFormattable)value, ExcelStyles.Number);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "Not a type of cell.");
        }
    }

    private void WriteNumber(int at, IFormattable number, int style)
    {
        BeginCell(at, style);
        xml.WriteElementString("v", Main, number.ToString(null, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void WriteText(int at, string text, int style)
    {
        BeginCell(at, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(ExcelText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void BeginCell(int at, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", $"{letters[at]}{row}");
        xml.WriteAttributeString("s", $"{style}");
    }
}
