using Bogus;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>The order of names.</summary>
public class SortKeyTests
{
    [Fact]
    public void People_come_by_the_pinyin_of_their_surnames() =>
        Assert.Equal(["陈", "林", "刘", "孙", "王", "赵", "周"], "刘周孙林王赵陈".Select(c => c.ToString()).OrderByPersonName(name => name));

    [Fact]
    public void People_of_one_surname_stay_together_though_another_one_sounds_alike() =>
        Assert.Equal(["于晨", "于明", "余波", "余飞", "俞丹", "俞华"], new[] { "余飞", "俞华", "于明", "余波", "俞丹", "于晨" }.OrderByPersonName(name => name));

    [Theory]
    [InlineData("单雄信", "shan")]
    [InlineData("曾国华", "zeng")]
    [InlineData("仇英", "qiu")]
    [InlineData("解海龙", "xie")]
    [InlineData("查良镛", "zha")]
    [InlineData(" 區大明", "ou")]
    [InlineData("尉迟恭", "yu")]
    [InlineData("尉健行", "wei")]
    [InlineData("长孙无忌", "zhang")]
    public void A_surname_with_a_reading_of_its_own_is_read_so_in_names_of_people(string name, string reading) =>
        Assert.StartsWith(reading + "!", SortKey.OfPerson(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("曾经科技", "ceng")]
    [InlineData("单县食品", "shan")]
    [InlineData("长沙机床", "chang")]
    [InlineData("长子县农机", "zhang")]
    [InlineData("重庆钢铁", "chong")]
    [InlineData("重工机械", "zhong")]
    [InlineData("厦门银行", "xia")]
    [InlineData("都市快运", "du")]
    public void Names_of_firms_are_read_by_words(string name, string reading) =>
        Assert.StartsWith(reading + "!", SortKey.Of(name), StringComparison.Ordinal);

    [Fact]
    public void Numbers_come_first_and_Chinese_among_Latin_words_by_its_letters()
    {
        string[] ordered =
        [
            "😀", "3M中国", "21世纪物流", "360安全科技", "阿里巴巴", "ABB（中国）", "《边城》书店", "Chen Ltd", "陈氏集团", "成都机床", "Chengda GmbH", "重庆长安", "Éclair Foods", "Eclipse SE",
            "卢克食品", "吕梁煤电", "栾川钼业", "O Steel", "OB Steel", "O’Brien", "青岛啤酒", "深圳分店2", "深圳分店10", "Zürich AG", "𠮷野家",
        ];

        Assert.Equal(ordered, new Randomizer(5).Shuffle(ordered).OrderByName(name => name));
    }

    [Theory]
    [InlineData("陳記茶行", "陈记茶行")]
    [InlineData("ÉCLAIR Straße", "eclair STRASSE")]
    [InlineData("ＡＢＢ（中国）", "abb中国")]
    [InlineData("O’Brien & Sons", "OBrien, Sons")]
    [InlineData("王 伟", "王伟")]
    [InlineData("仓库007", "仓库 7")]
    [InlineData("😀表情公司", "表情公司")]
    public void Case_accents_width_punctuation_and_traditional_forms_do_not_count(string one, string other) =>
        Assert.Equal(SortKey.Of(one), SortKey.Of(other));

    [Theory]
    [InlineData("A B", "AB")]
    [InlineData("A2", "A 2")]
    [InlineData("12 34", "1234")]
    [InlineData("张伟", "章伟")]
    [InlineData("卢", "吕")]
    [InlineData("Привет", "Приветы")]
    public void Names_that_differ_in_words_numbers_or_characters_have_different_keys(string one, string other) =>
        Assert.NotEqual(SortKey.Of(one), SortKey.Of(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" -- ")]
    public void A_name_without_letters_and_numbers_comes_first(string? name) => Assert.Empty(SortKey.Of(name));

    // Then both databases and the memory compare keys alike, whatever their collation.
    [Fact]
    public void A_key_is_lower_case_ASCII_of_limited_length_whatever_was_typed()
    {
        var random = new Randomizer(11);
        for (int i = 0; i < 2_000; i++)
        {
            string name = random.Utf16String(0, 200) + new string([.. random.Shuffle("单县重庆吕绿ÀßＡ１９①㈱кあ한😀\ud800\ufffe'&Zz 0099")]);

            Assert.All(new[] { SortKey.Of(name), SortKey.OfPerson(name) }, key =>
            {
                Assert.InRange(key.Length, 1, SortKey.Length);
                Assert.All(key, c => Assert.True(c is >= ' ' and <= '{' and not (>= 'A' and <= 'Z'), key));
            });
        }

        Assert.Equal(SortKey.Length, SortKey.Of(new string('庄', 200)).Length);
    }
}
