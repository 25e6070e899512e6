using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// The baseline: a page with only MudBlazor's layout, theme and providers, one circuit each, as on the portal's pages.
/// </summary>
internal static class EmptyHost
{
    public const string Argument = "empty-host";

    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        WebApplication app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<EmptyDocument>().AddInteractiveServerRenderMode();
        await app.RunAsync();
    }
}
