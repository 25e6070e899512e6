using System.Security.Claims;
using Bunit;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Layout;
using IntentPortal.Web.Localization;
using MudBlazor;

namespace IntentPortal.Tests.Unit.Components;

public sealed class PersonMenuTests : ComponentTest
{
    [Theory]
    [InlineData(PortalCultures.English, "Sales,SalesManager", "Sales · Sales manager")]
    [InlineData(PortalCultures.Chinese, "ProductDesigner", "产品设计人员")]
    [InlineData(PortalCultures.Chinese, "", "无角色")]
    public async Task It_says_who_is_signed_in_with_which_roles(string culture, string roles, string expected)
    {
        Speak(culture);
        var popovers = Render<MudPopoverProvider>();
        var menu = Render<PersonMenu>(p => p.Add(m => m.User, Person("Lin Xiaoyan", roles)));

        await menu.Find("[data-testid=person-menu] button").ClickAsync(new());

        Assert.Equal("Lin Xiaoyan", popovers.Find("[data-testid=person-name]").TextContent);
        Assert.Contains(expected, popovers.Find(".portal-person").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_out_is_a_form_post()
    {
        Render<MudPopoverProvider>();
        var form = Render<PersonMenu>(p => p.Add(m => m.User, Person("Lin Xiaoyan", "Sales"))).Find("form");

        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal("/auth/logout", form.GetAttribute("action"));
    }

    private static ClaimsPrincipal Person(string name, string roles)
    {
        var claims = roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(role => new Claim("role", role));
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim("name", name), .. claims], "test", "name", "role"));
    }
}
