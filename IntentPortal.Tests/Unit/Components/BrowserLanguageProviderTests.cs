using IntentPortal.Web.Localization;
using Microsoft.AspNetCore.Http;

namespace IntentPortal.Tests.Unit.Components;

public sealed class BrowserLanguageProviderTests
{
    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("zh-TW,en;q=0.5", "zh-CN")]
    [InlineData("en-GB", "en-US")]
    [InlineData("en;q=0.4,zh-Hans-CN;q=0.9", "zh-CN")]
    [InlineData("fr-FR,de;q=0.8,zh;q=0.3", "zh-CN")]
    [InlineData("zh;q=0,en", "en-US")]
    [InlineData("fr", null)]
    [InlineData("", null)]
    public async Task The_first_language_that_the_portal_speaks_is_taken(string acceptLanguage, string? expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = acceptLanguage;

        var result = await new BrowserLanguageProvider().DetermineProviderCultureResult(context);

        Assert.Equal(expected, result?.Cultures[0].Value);
    }
}
