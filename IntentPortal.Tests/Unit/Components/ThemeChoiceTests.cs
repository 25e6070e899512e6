using Bunit;
using IntentPortal.Web.Layout;

namespace IntentPortal.Tests.Unit.Components;

public sealed class ThemeChoiceTests : BunitContext
{
    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("\"><script>", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_a_known_appearance_is_taken_from_the_cookie(string? cookie, string? expected) =>
        Assert.Equal(expected, ThemeChoice.FromCookie(cookie));

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    [InlineData("light", true, false)]
    [InlineData("dark", false, true)]
    public void The_persons_choice_goes_before_the_systems(string? chosen, bool systemPrefersDark, bool dark)
    {
        var choice = new ThemeChoice(JSInterop.JSRuntime);
        choice.Start(chosen, systemPrefersDark);
        Assert.Equal(dark, choice.IsDark);
    }

    [Fact]
    public async Task A_choice_is_shown_at_once_and_remembered_by_the_browser()
    {
        var module = JSInterop.SetupModule("./js/browser.js");
        var remember = module.Setup<bool>("rememberTheme", ThemeChoice.CookieName, ThemeChoice.Dark).SetResult(false);
        var choice = new ThemeChoice(JSInterop.JSRuntime);
        var shown = false;
        choice.Changed += () => shown = choice.IsDark;

        await choice.ChooseAsync(ThemeChoice.Dark);

        Assert.True(shown);
        Assert.Single(remember.Invocations);
    }

    [Fact]
    public async Task Following_the_system_again_takes_what_it_wants_by_now()
    {
        JSInterop.SetupModule("./js/browser.js").Setup<bool>("rememberTheme", ThemeChoice.CookieName, null).SetResult(true);
        var choice = new ThemeChoice(JSInterop.JSRuntime);
        choice.Start(ThemeChoice.Light, systemPrefersDark: false);

        await choice.ChooseAsync(null);

        Assert.True(choice.IsDark);
    }
}
