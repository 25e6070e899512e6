using System.Globalization;
using IntentPortal.Web.Shared;

namespace IntentPortal.Tests.Unit.Components;

public class PluralCountTests
{
    [Theory]
    [InlineData(0, "0 days here")]
    [InlineData(1, "1 day here")]
    [InlineData(2, "2 days here")]
    [InlineData(1234, "1,234 days here")]
    public void A_text_says_one_or_several(long number, string expected) =>
        Assert.Equal(expected, string.Format(CultureInfo.GetCultureInfo("en-US"), "{0:day|days} here", new PluralCount(number)));

    [Fact]
    public void A_text_that_knows_no_plural_says_the_number() =>
        Assert.Equal("停留 1 天", string.Format(CultureInfo.GetCultureInfo("zh-CN"), "停留 {0} 天", new PluralCount(1)));
}
