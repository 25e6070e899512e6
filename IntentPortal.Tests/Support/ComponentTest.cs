using System.Globalization;
using Bunit;
using IntentPortal.Web.Localization;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace IntentPortal.Tests.Support;

/// <summary>
/// Base class for tests of a single component, with what the shell provides: texts, MudBlazor and the clock.
/// </summary>
public abstract class ComponentTest : BunitContext, IAsyncLifetime
{
    protected ComponentTest()
    {
        Speak(PortalCultures.English);
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddPortalLocalization();
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<BrowserTime>();
        Services.AddScoped<OpenDialogMemory>();
        Services.AddScoped<ChangeWords>();
        Services.AddScoped<ChangeSentence>();
    }

    /// <summary>Switches the language for subsequent renderings.</summary>
    protected static void Speak(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // MudBlazor's services can only be disposed asynchronously.
    ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return DisposeAsyncCore();
    }
}
