using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>The table of Chinese characters.</summary>
public class HanCharactersTests
{
    [Theory]
    [InlineData("橫琴億豐藥業", "横琴亿丰药业")]
    [InlineData("麗豐冷倉凍鮮魚館紹連漁園優榮銀銅", "丽丰冷仓冻鲜鱼馆绍连渔园优荣银铜")]
    [InlineData("遊艇峯滙臺舘裏", "游艇峰汇台馆里")]
    [InlineData("简体 ABC 123", "简体 ABC 123")]
    public void Traditional_characters_become_simplified(string traditional, string simplified) => Assert.Equal(simplified, HanCharacters.Simplified(traditional));

    [Theory]
    [InlineData('太', '大', true)]
    [InlineData('扬', '杨', true)]
    [InlineData('慈', '兹', true)]
    [InlineData('湘', '湖', false)]
    [InlineData('一', '龙', false)]
    public void Characters_are_told_that_look_alike(char one, char other, bool alike)
    {
        Assert.Equal(alike, HanCharacters.LookAlike(one, other));
        Assert.Equal(alike, HanCharacters.LookAlike(other, one));
    }

    [Fact]
    public void Characters_have_a_reading_without_tone() => Assert.Equal("hua", HanCharacters.Reading('华'));
}
