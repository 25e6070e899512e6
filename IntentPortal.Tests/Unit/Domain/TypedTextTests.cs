using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>Text comes in as people have it and is stored without what nobody sees.</summary>
public sealed class TypedTextTests
{
    public static TheoryData<string> Invisible() =>
    [
        "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u180E", "\u034F", "\u2063", "\uFFF9",
        "\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
        "\u0000", "\u0007", "\u001B", "\u007F", "\u009F", "\uFFFE", "\uFFFF", "\uFDD0", "\uD83D", "\uDE00", "\uDBFF\uDFFE", "\U000E0041",
    ];

    [Theory]
    [MemberData(nameof(Invisible))]
    public void What_nobody_sees_is_removed_wherever_it_stands(string invisible)
    {
        string typed = $"{invisible}张{invisible}{invisible}伟 a@b{invisible}";

        Assert.Equal("张伟 a@b", TypedText.Line(typed));
        Assert.Equal("张伟 a@b", TypedText.Lines(typed));
        Assert.Equal("张伟 a@b", TypedText.HalfWidth(typed));
        Assert.Equal(string.Empty, TypedText.Line(invisible));
    }

    [Theory]
    [MemberData(nameof(Invisible))]
    public void Every_kind_of_field_takes_a_text_with_it_and_counts_what_remains(string invisible)
    {
        var check = new FieldValidator();
        string Dirty(string text) => string.Concat(text.Select(c => c + invisible));

        Assert.Equal("李雷", check.Required("f", Dirty("李雷"), 2));
        Assert.Equal("李雷", check.Optional("f", Dirty("李雷"), 2));
        Assert.Equal("李\n雷", check.RequiredLines("f", Dirty("李\n雷"), 3));
        Assert.Equal("李\n雷", check.OptionalLines("f", Dirty("李\n雷"), 3));
        Assert.Equal("wang@lingkuan.cn", check.Email("f", Dirty("wang@lingkuan.cn")));
        Assert.Equal("https://lingkuan.cn", check.WebSite("f", Dirty("lingkuan.cn")));
        Assert.Equal("KF-500", check.Code("f", Dirty("KF-500"), 6));
        Assert.Equal("KF-500", check.RequiredCode("f", Dirty("KF-500"), 6));
        Assert.Equal(["急件"], check.Tags("f", [Dirty("急件"), "急件", invisible]));
        Assert.Null(check.Refusal);
    }

    [Theory]
    [InlineData("👨\u200D👩\u200D👧 一家")]
    [InlineData("👩🏽\u200D🚀")]
    [InlineData("❤\uFE0F\u200D🔥")]
    [InlineData("🙂\u200D↔\uFE0F")]
    [InlineData("🏴\u200D☠\uFE0F")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("葛\U000E0100城 1\uFE0F\u20E3")]
    public void Emoji_and_variants_of_characters_stay_whole(string typed) => Assert.Equal(typed, TypedText.Line(typed));

    [Theory]
    [InlineData("\u000B")]
    [InlineData("\u000C")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Each_kind_of_break_is_a_line_break_among_lines_and_a_space_in_one_line(string broken)
    {
        Assert.Equal("one\ntwo", TypedText.Lines($"one{broken}two{broken}"));
        Assert.Equal("one two", TypedText.Line($"one{broken}two{broken}"));
        Assert.Equal("one two", TypedText.Line($"one {broken}{broken}two"));
        Assert.Equal("one\n\ntwo", TypedText.Lines($"one{broken}{broken}two"));
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u3000")]
    [InlineData("\u2003")]
    [InlineData("\u202F")]
    [InlineData("\u2800")]
    [InlineData("\u3164")]
    [InlineData("\t")]
    public void Blanks_of_all_kinds_are_cut_at_the_ends(string blank)
    {
        Assert.Equal("云帆", TypedText.Line($"{blank}{blank}云帆{blank} "));
        Assert.Equal(string.Empty, TypedText.Lines($" {blank}\n{blank}"));
    }

    [Theory]
    [InlineData("user＠firm．cn", "user@firm.cn")]
    [InlineData("Ｕser@firm。cn", "User@firm.cn")]
    [InlineData("（０５９２）５５５０００１－８００１", "(0592)5550001-8001")]
    [InlineData("９１３５０２００ＭＡ　", "91350200MA")]
    [InlineData("ｈｔｔｐ：／／firm.cn", "http://firm.cn")]
    public void Codes_numbers_and_addresses_are_read_in_full_width(string typed, string read) => Assert.Equal(read, TypedText.HalfWidth(typed));

    [Theory]
    [InlineData("ＡＢＣ（中国）有限公司")]
    [InlineData("=1+1 <b>\u00A0x")]
    public void Names_and_texts_stay_as_they_were_typed(string typed) => Assert.Equal(typed, TypedText.Line(typed));

    [Fact]
    public void No_character_unit_alone_or_among_others_breaks_the_cleaning_or_leaves_what_is_not_seen()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string clean = TypedText.Lines($"上{(char)unit}海");
            Assert.False(Hostile.IsIn(clean) && unit != 0xFFFD, $"U+{unit:X4}");
        }
    }
}
