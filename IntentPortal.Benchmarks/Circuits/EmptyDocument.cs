using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// The document around the empty page's circuit. Public, because only public types are discovered as pages.
/// </summary>
[Route("/")]
public sealed class EmptyDocument : ComponentBase
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
