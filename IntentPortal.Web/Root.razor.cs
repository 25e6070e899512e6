using IntentPortal.Web.Identity;
using IntentPortal.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace IntentPortal.Web;

/// <summary>The HTML document around the circuit.</summary>
public partial class Root
{
    // Without prerendering, because a page would be loaded twice: once for the prerendered HTML and once in the
    // circuit.
    private static readonly InteractiveServerRenderMode Circuit = new(prerender: false);

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    // Status pages opt out of interactivity, because they must work when the circuit does not.
    private InteractiveServerRenderMode? Interactive => HttpContext.AcceptsInteractiveRouting() ? Circuit : null;

    private string? Theme => ThemeChoice.FromCookie(HttpContext.Request.Cookies[ThemeChoice.CookieName]);

    private IReadOnlyDictionary<string, object> ImportMapAttributes =>
        new Dictionary<string, object> { ["nonce"] = CspNonce.Of(HttpContext) };
}
