using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Search;

namespace IntentPortal.Tests.Unit.Search;

/// <summary>A match is shown in its context, in its original spelling.</summary>
public sealed class MatchedTextTests
{
    [Theory]
    [InlineData("冷库", "青岛冷库设备", "青岛[冷库]设备")]
    [InlineData("冷 库", "冷藏库，冷库", "[冷]藏[库]，[冷][库]")]
    [InlineData("contr", "Two Controllers, one control", "Two [Controllers], one [control]")]
    [InlineData("temp contr", "control of temperature", "[control] of [temperature]")]
    [InlineData("cafe", "Ｃａｆé 咖啡", "[Ｃａｆé] 咖啡")]
    [InlineData("resume", "résumé", "[résumé]")]
    [InlineData("final", "the ﬁnal offer", "the [ﬁnal] offer")]
    [InlineData("plc控制", "PLC控制器 plc", "[PLC控制]器 plc")]
    [InlineData("控制plc", "控制 PLC3 控制", "[控制 PLC3] 控制")]
    [InlineData("一一", "一一一", "[一一][一]")]
    [InlineData("𠀀", "人名𠀀字", "人名[𠀀]字")]
    [InlineData("abc", "xabc ab", "xabc ab")]
    [InlineData("-", "a-b", "a-b")]
    [InlineData("c", "Controller C座，c", "Controller [C]座，[c]")]
    [InlineData("yx-2026-0", "YX-2026-000700", "[YX-2026-000700]")]
    public void Every_place_is_marked_and_of_a_word_the_whole(string typed, string text, string marked) =>
        Assert.Equal(marked, Marked(new MatchedText(typed).Whole(text)));

    [Fact]
    public void A_long_text_is_cut_around_the_first_place_and_never_inside_a_character()
    {
        string before = string.Concat(Enumerable.Repeat("𠀀", 30));
        string text = $"{before}冷库{new string('长', 200)}";

        IReadOnlyList<HighlightSegment> parts = new MatchedText("冷库").Excerpt(text);

        Assert.Equal(("…", "…", "冷库"), (parts[0].Text, parts[^1].Text, Assert.Single(parts, p => p.IsFound).Text));
        Assert.DoesNotContain(parts, p => char.IsLowSurrogate(p.Text[0]) || char.IsHighSurrogate(p.Text[^1]));
    }

    [Theory]
    [InlineData("139 2410", "139-2410-1414", "[139-2410]-1414")]
    [InlineData("0086 1392", "13924101414", "[1392]4101414")]
    [InlineData("1414", "139 2410 1414", "139 2410 [1414]")]
    [InlineData("冷库", "139 2410 1414", "139 2410 1414")]
    public void A_number_is_marked_however_it_is_spaced(string typed, string number, string marked)
    {
        var found = new MatchedText(typed);

        Assert.Equal(marked, Marked(found.Number(number)));
        Assert.Equal(marked.Contains('['), found.IsInNumber(number));
    }

    [Fact]
    public void Words_are_counted_in_either_of_two_texts()
    {
        var found = new MatchedText("冷库 青岛 control");

        Assert.Equal((1, 2, 3, 0), (found.CountIn("青岛"), found.CountIn("青岛", "冷库"), found.CountIn("冷库 Controller", "青岛"), found.CountIn(null)));
        Assert.Equal((true, false), (found.IsIn("a control"), found.IsIn("acontrol")));
    }

    private static string Marked(IReadOnlyList<HighlightSegment> parts) => string.Concat(parts.Select(p => p.IsFound ? $"[{p.Text}]" : p.Text));
}
