using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using MudBlazor;

namespace IntentPortal.Web.Layout;

/// <summary>The layout of every page: app bar, navigation, the page and its error boundary.</summary>
public sealed partial class MainLayout : IDisposable
{
    private readonly MudTheme theme = PortalTheme.Create();
    private readonly List<IDisposable> registrations = [];
    private FormBoundary? boundary;
    private bool navigationOpen = true;

    // Because of <base href="/">, a bare "#main-content" would link to the start page.
    private string SkipTarget => new Uri(Navigation.Uri).PathAndQuery + "#main-content";

    protected override void OnInitialized()
    {
        ThemeChoice.Changed += OnThemeChanged;
        registrations.Add(Shortcuts.Register(new KeyboardShortcut("n", Texts[nameof(SharedTexts.CaptureIntent)], () => InvokeAsync(CaptureAsync))));
        registrations.Add(Shortcuts.Register(new KeyboardShortcut("?", T[nameof(LayoutTexts.ShortcutHelp)], () => InvokeAsync(ListShortcutsAsync))));
    }

    // Without this, a failed page would block all later pages.
    protected override void OnParametersSet() => boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Shortcuts.ListenAsync();
            await Capture.ResumeAsync(Texts[nameof(SharedTexts.CaptureIntent)]);
        }
    }

    private void ToggleNavigation() => navigationOpen = !navigationOpen;

    private Task CaptureAsync() => Capture.OpenAsync(Texts[nameof(SharedTexts.CaptureIntent)]);

    private Task ListShortcutsAsync() => Dialogs.ShowAsync<GuardedDialog<ShortcutDialog>>(T[nameof(LayoutTexts.KeyboardShortcuts)]);

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);

    public void Dispose()
    {
        ThemeChoice.Changed -= OnThemeChanged;
        registrations.ForEach(registration => registration.Dispose());
    }
}
