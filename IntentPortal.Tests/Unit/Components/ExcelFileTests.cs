using IntentPortal.Tests.Support;
using IntentPortal.Web.Export;

namespace IntentPortal.Tests.Unit.Components;

public sealed class ExcelFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+44 20 7946 4558")]
    [InlineData("-5折")]
    [InlineData("@陈")]
    [InlineData("\t=1")]
    [InlineData("'quoted")]
    [InlineData("  blanks around  ")]
    [InlineData("two\nlines")]
    [InlineData("<b>&amp;</b> ]]> \" '")]
    [InlineData("_x0041_ and __x000A__")]
    [InlineData("😀 𠮷野家 👩‍👩‍👧 é")]
    public async Task A_text_is_a_cell_of_text_and_says_what_was_typed(string text)
    {
        Workbook file = await WriteAsync(["Text"], [text]);

        Assert.Empty(file.Problems);
        Assert.Equal(text, file.Rows[1][0]);
        Assert.Equal("@", file.Sheets[0].Formats[1][0]);
    }

    [Fact]
    public async Task What_XML_cannot_hold_is_left_out()
    {
        Workbook file = await WriteAsync(["H\u0001ead"], ["a\0b\u000Bc\u001Fd\uFFFEe\uD83Df\uDE00g\uFFFFh\uD83D"]);

        Assert.Empty(file.Problems);
        Assert.Equal(["Head"], file.Rows[0]);
        Assert.Equal(["abcdefgh"], file.Rows[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_text_too_long_for_a_cell_is_cut_between_characters(int before)
    {
        Workbook file = await WriteAsync(["Text"], [new string('a', before) + string.Concat(Enumerable.Repeat("😀", 20_000))]);

        Assert.Empty(file.Problems);
        Assert.Equal(new string('a', before) + string.Concat(Enumerable.Repeat("😀", 16_383)), file.Rows[1][0]);
    }

    [Fact]
    public async Task Numbers_days_and_moments_are_such_and_are_shown_as_such()
    {
        Workbook file = await WriteAsync(
            ["Amount", "Quantity", "Count", "Day", "Moment", "Early day", "Nothing", "Empty"],
            [new Amount(1_200_000m), 2.5m, 7, new DateOnly(2026, 3, 1), new DateTimeOffset(2026, 3, 1, 18, 30, 0, TimeSpan.FromHours(8)), new DateOnly(1899, 5, 4), null, ""]);

        Assert.Empty(file.Problems);
        Assert.Equal([1_200_000m, 2.5m, 7m, 46082m, 46082.770833333m, "1899-05-04", null, null], file.Rows[1].Select(value => value is decimal number ? decimal.Round(number, 9) : value));
        Assert.Equal(["#,##0.00", "General", "General", @"yyyy\-mm\-dd", @"yyyy\-mm\-dd\ hh:mm", "@", null, null], file.Sheets[0].Formats[1]);
    }

    [Fact]
    public async Task Two_columns_of_the_same_title_are_both_there()
    {
        Workbook file = await WriteAsync(["编号", "Amount", "编号"], ["a", 12.5m, "b"]);

        Assert.Equal(["编号", "Amount", "编号"], file.Rows[0]);
        Assert.Equal(["a", 12.5m, "b"], file.Rows[1]);
    }

    [Fact]
    public async Task A_file_without_rows_has_its_heads()
    {
        Workbook file = await WriteAsync(["编号", "主题"]);

        Assert.Empty(file.Problems);
        Assert.Equal(["编号", "主题"], Assert.Single(file.Rows));
        Assert.Equal("A1:B1", file.Sheets[0].Filtered);
    }

    [Fact]
    public async Task The_filter_is_over_all_rows_and_all_columns_also_beyond_the_letter_Z()
    {
        object?[][] rows = [.. Enumerable.Range(0, 500).Select(row => Enumerable.Range(0, 60).Select(object? (column) => row + column).ToArray())];

        Workbook file = await WriteAsync([.. Enumerable.Range(0, 60).Select(column => $"C{column}")], rows);

        Assert.Empty(file.Problems);
        Assert.Equal("A1:BH501", file.Sheets[0].Filtered);
        Assert.Equal(558m, file.Rows[500][59]);
    }

    [Fact]
    public async Task Rows_leave_while_they_are_read()
    {
        var random = new Random(7);
        long lastPosition = 0;
        using var target = new MemoryStream();

        await ExcelFile.WriteAsync([new ExcelSheet("Rows", ["Text"], ManyAsync())], target, Cancel);

        Assert.InRange(lastPosition, target.Length * 9 / 10, target.Length);

        async IAsyncEnumerable<object?[]> ManyAsync()
        {
            for (int row = 0; row < 20_000; row++)
            {
                await Task.Yield();
                lastPosition = target.Position;
                yield return [Convert.ToBase64String(BitConverter.GetBytes(random.NextInt64()))];
            }
        }
    }

    private static async Task<Workbook> WriteAsync(IReadOnlyList<string> heads, params object?[][] rows)
    {
        await using Stream file = await ExcelFile.WriteAsync([new ExcelSheet("Sheet", heads, rows.ToAsyncEnumerable())], Cancel);
        return await Workbook.ReadAsync(file);
    }
}
