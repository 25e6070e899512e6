using IntentPortal.Tests.Browser;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>What the browser tests recognise as a name of the source code in a page.</summary>
public class CodeNamesTests
{
    [Theory]
    [InlineData("转化 MergedInto：新增", "MergedInto")]
    [InlineData("状态：FollowingUp，ConfirmPurchase", "FollowingUp ConfirmPurchase")]
    [InlineData("微信 WeChat · IntentPortal · McDonald · 产品建议", "")]
    public void Members_of_enums_and_keys_of_texts_are_found_and_words_are_not(string text, string names) =>
        Assert.Equal(names, string.Join(' ', CodeNames.In(text)));
}
