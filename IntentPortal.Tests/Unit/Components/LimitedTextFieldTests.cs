using Bunit;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Localization;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>A text that is too long stays as a whole, and the field says so.</summary>
public sealed class LimitedTextFieldTests : ComponentTest
{
    private string? value;

    [Theory]
    [InlineData(PortalCultures.English, "At most 20,000 characters can be saved; it has 22,003.")]
    [InlineData(PortalCultures.Chinese, "最多可保存 20,000 个字符，现有 22,003 个。")]
    public void A_long_mail_that_is_pasted_is_not_cut_and_the_limit_is_said(string culture, string said)
    {
        Speak(culture);
        string mail = new string('意', 19_000) + "END" + new string('见', 3_000);
        IRenderedComponent<LimitedTextField> field = Field(Limits.Long);

        field.Find("textarea").Input(mail);

        Assert.Equal(mail, value);
        field.Render(p => p.Add(f => f.Value, value));
        Assert.Equal(mail, field.Find("textarea").GetAttribute("value") ?? field.Find("textarea").TextContent);
        Assert.Contains(said, field.Markup, StringComparison.Ordinal);
        Assert.True(int.Parse(field.Find("textarea").GetAttribute("maxlength")!, System.Globalization.CultureInfo.InvariantCulture) > mail.Length);
    }

    [Fact]
    public void What_is_not_stored_does_not_count()
    {
        IRenderedComponent<LimitedTextField> field = Field(5);

        field.Find("textarea").Input("  1\u200B2345\u3000");

        Assert.DoesNotContain("characters", field.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Near_the_end_the_characters_are_counted_and_before_not()
    {
        IRenderedComponent<LimitedTextField> field = Field(20);

        field.Find("textarea").Input(new string('x', 10));
        Assert.DoesNotContain("/ 20", field.Markup, StringComparison.Ordinal);

        field.Render(p => p.Add(f => f.Value, new string('x', 19)));
        Assert.Contains("19 / 20", field.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_service_refuses_is_shown_until_it_is_too_long()
    {
        IRenderedComponent<LimitedTextField> field = Field(5);
        field.Render(p => p.Add(f => f.Value, "12345").Add(f => f.Error, "Not this one."));
        Assert.Contains("Not this one.", field.Markup, StringComparison.Ordinal);

        field.Render(p => p.Add(f => f.Value, "123456").Add(f => f.Error, "Not this one."));
        Assert.Contains("it has 6.", field.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<LimitedTextField> Field(int limit) => Render<LimitedTextField>(p => p
        .Add(f => f.Label, "Content").Add(f => f.Limit, limit).Add(f => f.Lines, 3).Add(f => f.Immediate, true)
        .Add(f => f.Value, value).Add(f => f.ValueChanged, EventCallback.Factory.Create<string?>(this, typed => value = typed)));
}
