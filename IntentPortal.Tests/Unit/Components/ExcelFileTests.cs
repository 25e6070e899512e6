using IntentPortal.Web.Export;
using MiniExcelLibs;

namespace IntentPortal.Tests.Unit.Components;

public sealed class ExcelFileTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+1+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_text_that_begins_like_a_formula_becomes_text(string formula) => Assert.Equal("'" + formula, SafeCell.Of(formula));

    [Theory]
    [InlineData("冷库")]
    [InlineData("a=b")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_text_stays_as_it_is(string? text) => Assert.Equal(text, SafeCell.Of(text));

    [Fact]
    public async Task The_file_holds_heads_texts_numbers_and_days()
    {
        await using Stream file = await ExcelFile.WriteAsync(
            ["编号", "Amount", "Day", "编号"],
            Rows(["=cmd|calc", 12.5m, new DateOnly(2026, 3, 1), null], ["b", null, null, "x"]),
            TestContext.Current.CancellationToken);

        List<IDictionary<string, object?>> rows = [.. (await file.QueryAsync(useHeaderRow: true, cancellationToken: TestContext.Current.CancellationToken)).Cast<IDictionary<string, object?>>()];

        Assert.Equal(["编号", "Amount", "Day", "编号 (4)"], rows[0].Keys);
        Assert.Equal("'=cmd|calc", rows[0]["编号"]);
        Assert.Equal(12.5, rows[0]["Amount"]);
        Assert.Equal(new DateTime(2026, 3, 1), rows[0]["Day"]);
        Assert.Equal("x", rows[1]["编号 (4)"]);
    }

    private static async IAsyncEnumerable<object?[]> Rows(params object?[][] rows)
    {
        foreach (object?[] row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
