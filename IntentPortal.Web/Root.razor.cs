using IntentPortal.Web.Identity;
using IntentPortal.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace IntentPortal.Web;

/// <summary>The HTML document around the circuit.</summary>
public partial class Root
{
    // One load of each page instead of a prerendered one and then a second one in the circuit.
    private static readonly InteractiveServerRenderMode Circuit = new(prerender: false);

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    // Status pages must work when the circuit is the very thing that does not, so they opt out of it.
    private InteractiveServerRenderMode? Interactive => HttpContext.AcceptsInteractiveRouting() ? Circuit : null;

    private string? Theme => ThemeChoice.FromCookie(HttpContext.Request.Cookies[ThemeChoice.CookieName]);

    private IReadOnlyDictionary<string, object> ImportMapAttributes =>
        new Dictionary<string, object> { ["nonce"] = CspNonce.Of(HttpContext) };
}
