using IntentPortal.Web.Layout;
using MudBlazor;
using MudBlazor.Utilities;

namespace IntentPortal.Tests.Unit.Components;

public sealed class PortalThemeTests
{
    private const double ReadableText = 4.5;
    private const double VisibleEdge = 3;

    public static TheoryData<bool> Appearances => [false, true];

    [Theory]
    [MemberData(nameof(Appearances))]
    public void Every_text_colour_is_readable_on_every_ground(bool dark)
    {
        var palette = PaletteOf(dark);
        MudColor[] grounds = [palette.Background, palette.Surface, palette.DrawerBackground, palette.AppbarBackground, palette.TableStriped, palette.TableHover];
        MudColor[] texts =
        [
            palette.TextPrimary, palette.TextSecondary, palette.TextDisabled, palette.Primary, palette.Secondary, palette.Tertiary,
            palette.Info, palette.Success, palette.Warning, palette.Error, palette.ActionDefault,
        ];
        Assert.All(grounds, ground => Assert.All(texts, text => Assert.True(Contrast(text, ground) >= ReadableText, $"{text} on {ground}: {Contrast(text, ground):F2}")));
        Assert.True(Contrast(palette.ActionDisabled, palette.ActionDisabledBackground) >= ReadableText, $"disabled: {Contrast(palette.ActionDisabled, palette.ActionDisabledBackground):F2}");
    }

    [Theory]
    [MemberData(nameof(Appearances))]
    public void Every_filled_colour_carries_readable_text(bool dark)
    {
        var palette = PaletteOf(dark);
        (MudColor Fill, MudColor Text)[] pairs =
        [
            (palette.Primary, palette.PrimaryContrastText), (palette.Secondary, palette.SecondaryContrastText),
            (palette.Tertiary, palette.TertiaryContrastText), (palette.Info, palette.InfoContrastText),
            (palette.Success, palette.SuccessContrastText), (palette.Warning, palette.WarningContrastText),
            (palette.Error, palette.ErrorContrastText), (palette.Dark, palette.DarkContrastText),
        ];
        Assert.All(pairs, pair => Assert.True(Contrast(pair.Text, pair.Fill) >= ReadableText, $"{pair.Text} on {pair.Fill}: {Contrast(pair.Text, pair.Fill):F2}"));
    }

    [Theory]
    [MemberData(nameof(Appearances))]
    public void The_edges_of_fields_are_visible(bool dark)
    {
        var palette = PaletteOf(dark);
        Assert.True(Contrast(palette.LinesInputs, palette.Surface) >= VisibleEdge);
        Assert.True(Contrast(palette.LinesInputs, palette.Background) >= VisibleEdge);
    }

    private static Palette PaletteOf(bool dark) => dark ? PortalTheme.Create().PaletteDark : PortalTheme.Create().PaletteLight;

    private static double Contrast(MudColor one, MudColor other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(MudColor colour) => (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte channel)
    {
        var value = channel / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
