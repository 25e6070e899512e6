using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>The floor: a page with nothing but MudBlazor's layout, theme and providers, one circuit each, as the portal's pages have.</summary>
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
        app.MapRazorComponents<Document>().AddInteractiveServerRenderMode();
        await app.RunAsync();
    }

    /// <summary>The document around the circuit.</summary>
    [Route("/")]
    public sealed class Document : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<!DOCTYPE html><html><head><base href=\"/\" /></head><body>");
            builder.OpenComponent<EmptyPage>(1);
            builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
            builder.CloseComponent();
            builder.AddMarkupContent(2, "</body></html>");
        }
    }

    /// <summary>What runs in the circuit.</summary>
    public sealed class EmptyPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<MudThemeProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<MudPopoverProvider>(1);
            builder.CloseComponent();
            builder.OpenComponent<MudDialogProvider>(2);
            builder.CloseComponent();
            builder.OpenComponent<MudSnackbarProvider>(3);
            builder.CloseComponent();
            builder.OpenComponent<MudLayout>(4);
            builder.AddAttribute(5, nameof(MudLayout.ChildContent), (RenderFragment)Layout);
            builder.CloseComponent();
        }

        private static void Layout(RenderTreeBuilder builder)
        {
            builder.OpenComponent<MudAppBar>(0);
            builder.CloseComponent();
            builder.OpenComponent<MudDrawer>(1);
            builder.AddAttribute(2, nameof(MudDrawer.Open), true);
            builder.CloseComponent();
            builder.OpenComponent<MudMainContent>(3);
            builder.AddAttribute(4, nameof(MudMainContent.ChildContent), (RenderFragment)(content => content.AddMarkupContent(0, "<h1>Empty</h1>")));
            builder.CloseComponent();
        }
    }
}
