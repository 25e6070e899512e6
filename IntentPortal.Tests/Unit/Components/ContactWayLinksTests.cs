using IntentPortal.Web.Shared.Records;

namespace IntentPortal.Tests.Unit.Components;

public sealed class ContactWayLinksTests
{
    [Theory]
    [InlineData(ContactWayKind.Phone, "139 0746 6469", "tel:13907466469")]
    [InlineData(ContactWayKind.Phone, "0571-88001234转802（前台）", "tel:057188001234")]
    [InlineData(ContactWayKind.Phone, "021-62881234 / 13801234567", "tel:02162881234")]
    [InlineData(ContactWayKind.Phone, "+44 20 7946 4558", "tel:+442079464558")]
    [InlineData(ContactWayKind.Phone, "0086 21 6288 1234", "tel:+862162881234")]
    // A local number of another country must not be dialled in China.
    [InlineData(ContactWayKind.Phone, "020 7946 0151", "tel:02079460151")]
    [InlineData(ContactWayKind.Phone, "400-820-8820", "tel:4008208820")]
    [InlineData(ContactWayKind.Phone, "下周再要", null)]
    [InlineData(ContactWayKind.Email, " li.min@example.com ", "mailto:li.min@example.com")]
    [InlineData(ContactWayKind.Email, "Li Min <li@example.com>", null)]
    [InlineData(ContactWayKind.Email, "li?bcc=all@example.com", "mailto:li%3Fbcc%3Dall@example.com")]
    [InlineData(ContactWayKind.Email, "没有", null)]
    [InlineData(ContactWayKind.WebSite, "www.example.com", "https://www.example.com/")]
    [InlineData(ContactWayKind.WebSite, "http://example.com/中", "http://example.com/%E4%B8%AD")]
    [InlineData(ContactWayKind.WebSite, "javascript://example.com/%0aalert(1)", null)]
    [InlineData(ContactWayKind.WebSite, "data:text/html,x.y", null)]
    [InlineData(ContactWayKind.WebSite, "https://admin:pass@example.com", null)]
    [InlineData(ContactWayKind.WebSite, "还没有网站", null)]
    public void What_can_be_read_becomes_a_link_and_everything_else_stays_text(ContactWayKind kind, string typed, string? expected) =>
        Assert.Equal(expected, ContactWayLinks.Of(kind, typed));
}
