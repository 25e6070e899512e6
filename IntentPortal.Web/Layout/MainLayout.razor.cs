using IntentPortal.Web.Features.Intents.Capture;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace IntentPortal.Web.Layout;

/// <summary>The frame of every page: app bar, navigation, the page itself and what catches its failures.</summary>
public sealed partial class MainLayout : IDisposable
{
    private const string CaptureParameter = "capture";

    private readonly MudTheme theme = PortalTheme.Create();
    private readonly List<IDisposable> registrations = [];
    private ErrorBoundary? boundary;
    private bool navigationOpen = true;

    /// <summary>Whether the capture dialog is open: in the address, so that it is open again after a reload or on another node.</summary>
    [SupplyParameterFromQuery(Name = CaptureParameter)]
    private int? Capture { get; set; }

    // With a <base href="/">, a bare "#main-content" would lead to the start page.
    private string SkipTarget => new Uri(Navigation.Uri).PathAndQuery + "#main-content";

    protected override void OnInitialized()
    {
        ThemeChoice.Changed += OnThemeChanged;
        registrations.Add(Shortcuts.Register(new KeyboardShortcut("n", T["ShortcutCapture"], () => InvokeAsync(CaptureAsync))));
        registrations.Add(Shortcuts.Register(new KeyboardShortcut("?", T["ShortcutHelp"], () => InvokeAsync(ListShortcutsAsync))));
    }

    // A page that failed must not keep the next one from being shown.
    protected override void OnParametersSet() => boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Shortcuts.ListenAsync();
            if (Capture is not null)
            {
                await CaptureAsync();
            }
        }
    }

    private void ToggleNavigation() => navigationOpen = !navigationOpen;

    private async Task CaptureAsync()
    {
        if (new Uri(Navigation.Uri).AbsolutePath == "/intents/new")
        {
            return;
        }

        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(CaptureParameter, 1), replace: true);
        IDialogReference dialog = await Dialogs.ShowAsync<CaptureDialog>(Texts["CaptureTitle"], CaptureDialog.Options);
        await dialog.Result;
        if (Navigation.Uri.Contains(CaptureParameter + "=", StringComparison.Ordinal))
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(CaptureParameter, (int?)null), replace: true);
        }
    }

    private Task ListShortcutsAsync() => Dialogs.ShowAsync<ShortcutDialog>(T["KeyboardShortcuts"]);

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);

    public void Dispose()
    {
        ThemeChoice.Changed -= OnThemeChanged;
        registrations.ForEach(registration => registration.Dispose());
    }
}
