using MudBlazor;

namespace IntentPortal.Web.Layout;

/// <summary>
/// The colors and typography. Every text color has a contrast of at least 4.5:1 on all backgrounds that it is used on.
/// </summary>
public static class PortalTheme
{
    private static readonly string[] Letters =
        ["Roboto", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "system-ui", "sans-serif"];

    /// <summary>Creates the theme with its light and dark palettes.</summary>
    public static MudTheme Create() => new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1f5a9e",
            PrimaryContrastText = "#ffffff",
            Secondary = "#0a6e69",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#6a4a9c",
            TertiaryContrastText = "#ffffff",
            Info = "#0b6390",
            InfoContrastText = "#ffffff",
            Success = "#1a7038",
            SuccessContrastText = "#ffffff",
            Warning = "#8a5200",
            WarningContrastText = "#ffffff",
            Error = "#b3261e",
            ErrorContrastText = "#ffffff",
            Dark = "#2f3946",
            DarkContrastText = "#ffffff",
            Black = "#1b2430",
            Background = "#f5f7f9",
            BackgroundGray = "#eceff3",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#1b2430",
            DrawerBackground = "#ffffff",
            DrawerText = "#1b2430",
            DrawerIcon = "#4f5b69",
            TextPrimary = "#1b2430",
            TextSecondary = "#4f5b69",
            TextDisabled = "#5d6875",
            ActionDefault = "#4f5b69",
            ActionDisabled = "#5d6875",
            ActionDisabledBackground = "#e6eaee",
            LinesDefault = "#dde2e8",
            LinesInputs = "#7b8794",
            TableLines = "#e3e7ec",
            TableStriped = "#f5f7f9",
            TableHover = "#eef3f8",
            Divider = "#dde2e8",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8ab8f2",
            PrimaryContrastText = "#0c1d33",
            Secondary = "#6fd0c7",
            SecondaryContrastText = "#06211f",
            Tertiary = "#c5aef0",
            TertiaryContrastText = "#21123f",
            Info = "#7cc6ec",
            InfoContrastText = "#06202f",
            Success = "#7fd097",
            SuccessContrastText = "#08240f",
            Warning = "#f0b762",
            WarningContrastText = "#2b1900",
            Error = "#f5a29b",
            ErrorContrastText = "#3a0b08",
            Dark = "#c8d0da",
            DarkContrastText = "#12161c",
            Black = "#0d1014",
            Background = "#12161c",
            BackgroundGray = "#0d1116",
            Surface = "#1b2129",
            AppbarBackground = "#1b2129",
            AppbarText = "#e6eaf0",
            DrawerBackground = "#171c23",
            DrawerText = "#e6eaf0",
            DrawerIcon = "#aab4c1",
            TextPrimary = "#e6eaf0",
            TextSecondary = "#aab4c1",
            TextDisabled = "#8f9aa8",
            ActionDefault = "#aab4c1",
            ActionDisabled = "#8f9aa8",
            ActionDisabledBackground = "#272e38",
            LinesDefault = "#2f3843",
            LinesInputs = "#7d8998",
            TableLines = "#2b333d",
            TableStriped = "#1f262f",
            TableHover = "#242c36",
            Divider = "#2f3843",
        },
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "6px",
            DrawerWidthLeft = "232px",
            AppbarHeight = "56px",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Letters, LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Letters, TextTransform = "none", FontWeight = "500", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = Letters, FontSize = "1.375rem", FontWeight = "500", LineHeight = "1.4", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Letters, FontSize = "1.0625rem", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal" },
        },
    };
}
