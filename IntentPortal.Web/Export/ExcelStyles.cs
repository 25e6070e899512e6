using System.Xml;
using System.Xml.Linq;

namespace IntentPortal.Web.Export;

/// <summary>The cell styles: their indexes, and the part of the file that defines them.</summary>
internal static class ExcelStyles
{
    public const int Number = 0;
    public const int Head = 1;
    public const int Text = 2;
    public const int Day = 3;
    public const int Moment = 4;
    public const int Amount = 5;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Number formats 0, 4 and 49 are built in: general, two decimals, text.
    private const string Part = $"""
        <styleSheet xmlns="{Main}">
          <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
          <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
          <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
          <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
          <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
          <cellXfs count="6">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
          </cellXfs>
          <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    /// <summary>Writes the part.</summary>
    public static void Write(XmlWriter xml) => XElement.Parse(Part).WriteTo(xml);
}
