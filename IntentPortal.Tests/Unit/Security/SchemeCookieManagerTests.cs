using IntentPortal.Web.Identity;
using Microsoft.AspNetCore.Http;

namespace IntentPortal.Tests.Unit.Security;

public sealed class SchemeCookieManagerTests
{
    [Theory]
    [InlineData("https", "__Host-IntentPortal=secret; path=/; secure")]
    [InlineData("http", "IntentPortal=secret; path=/")]
    public void Over_https_browsers_hold_the_cookie_to_this_host(string scheme, string expected)
    {
        var context = new DefaultHttpContext { Request = { Scheme = scheme } };
        new SchemeCookieManager().AppendResponseCookie(context, "IntentPortal", "secret", new CookieOptions { Path = "/", Secure = scheme == "https" });
        Assert.Equal(expected, context.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public void Over_https_a_cookie_without_the_prefix_is_not_believed()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https", Headers = { Cookie = "IntentPortal=planted" } } };
        Assert.Null(new SchemeCookieManager().GetRequestCookie(context, "IntentPortal"));
    }
}
