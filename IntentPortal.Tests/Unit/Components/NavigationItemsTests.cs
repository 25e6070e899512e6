using System.Security.Claims;
using IntentPortal.Web.Features.MyDay;
using IntentPortal.Web.Navigation;

namespace IntentPortal.Tests.Unit.Components;

public sealed class NavigationItemsTests
{
    [Theory]
    [InlineData("", "/ /board /intents /suggestions")]
    [InlineData("Marketing", "/ /board /intents /intent-customers /customers /contacts /suggestions /promises")]
    [InlineData("ProductDesigner", "/ /board /intents /suggestions")]
    [InlineData("Sales", "/ /board /intents /intent-customers /customers /contacts /suggestions /opportunities /promises /hand-overs")]
    [InlineData("SalesManager", "/ /board /intents /intent-customers /customers /contacts /suggestions /opportunities /promises /hand-overs /customers/duplicates /admin/recycle-bin")]
    [InlineData("Administrator", "/ /board /intents /intent-customers /customers /contacts /suggestions /opportunities /promises /hand-overs /customers/duplicates /admin/recycle-bin /admin")]
    [InlineData("SalesManager,Administrator", "/ /board /intents /intent-customers /customers /contacts /suggestions /opportunities /promises /hand-overs /customers/duplicates /admin/recycle-bin /admin")]
    public void The_navigation_offers_what_the_roles_open(string roles, string expected)
    {
        var claims = roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(role => new Claim("role", role));
        var person = new ClaimsPrincipal(new ClaimsIdentity(claims, "test", "name", "role"));

        Assert.Equal(expected, string.Join(' ', NavigationItems.OpenTo(person).Select(place => place.Href)));
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("?done=1", "/")]
    [InlineData("intents/YX-2026-000001?do=edit", "/intents")]
    [InlineData("intent-customers", "/intent-customers")]
    [InlineData("customers/KH-2026-000001", "/customers")]
    [InlineData("customers/duplicates", "/customers/duplicates")]
    [InlineData("admin/people", "/admin")]
    [InlineData("admin/recycle-bin", "/admin/recycle-bin")]
    [InlineData("not-found", null)]
    public void The_navigation_marks_the_nearest_place_above_a_page(string address, string? expected) =>
        Assert.Equal(expected, NavigationItem.At(NavigationItems.All, address)?.Href);

    [Fact]
    public void Every_place_has_a_name_and_an_explanation()
    {
        var names = ResxPair.Read(nameof(NavigationTexts)).English.Keys;
        Assert.All(NavigationItems.All, place => Assert.Contains(place.TextKey, names));

        // The start page describes every other entry.
        var explained = ResxPair.Read(nameof(MyDayTexts)).English.Keys;
        Assert.All(NavigationItems.All.Where(place => place.Href != "/"), place => Assert.Contains($"{place.TextKey}Text", explained));
    }
}
