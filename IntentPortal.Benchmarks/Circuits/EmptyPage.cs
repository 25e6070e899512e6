using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using MudBlazor;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>The root component of the empty page: the component library's layout, theme and providers.</summary>
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
