using IntentPortal.Domain.People;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace IntentPortal.Web.Identity.Development;

/// <summary>
/// Keeps the browser on the host name that it used (localhost, 127.0.0.1, a forwarded port), which the server cannot
/// know.
/// </summary>
public sealed class DevelopmentOpenIdConnectEvents(
    DevelopmentProviderClient client,
    PersonService people,
    ISignInSessions sessions,
    AccountMapper mapper,
    NoAccessTicket noAccess,
    IdTokenSeal seal,
    ILogger<PortalOpenIdConnectEvents> logger) : PortalOpenIdConnectEvents(people, sessions, mapper, noAccess, seal, logger)
{
    public override async Task RedirectToIdentityProvider(RedirectContext context)
    {
        await base.RedirectToIdentityProvider(context);
        await StayAsync(context);
    }

    protected override Task ReachAsync(RedirectContext context) => StayAsync(context);

    private async Task StayAsync(RedirectContext context)
    {
        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        await client.RegisterAsync(origin, context.HttpContext.RequestAborted);
        context.ProtocolMessage.IssuerAddress = origin + new Uri(context.ProtocolMessage.IssuerAddress).AbsolutePath;
    }
}
