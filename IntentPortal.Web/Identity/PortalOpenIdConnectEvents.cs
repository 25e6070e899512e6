using System.Text.Json;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IntentPortal.Web.Identity;

/// <summary>
/// The events of the OpenID Connect handler: creates the person and the session from the claims, and redirects failures
/// to a page.
/// </summary>
public class PortalOpenIdConnectEvents(
    PersonService people,
    ISignInSessions sessions,
    AccountMapper mapper,
    NoAccessTicket noAccess,
    IdTokenSeal seal,
    ILogger<PortalOpenIdConnectEvents> logger) : OpenIdConnectEvents
{
    /// <summary>The sign-out parameter with the encrypted id token of the ended session.</summary>
    public const string EndedToken = "ended_id_token";

    private const int Attempts = 3;
    private static readonly object IdToken = new();
    private static readonly object UserInfo = new();
    private static readonly object RawIdToken = new();

    public override Task TokenValidated(TokenValidatedContext context)
    {
        // The handler accepts an unsigned token from the token endpoint. The standard allows that only for clients that
        // registered for it, and the portal did not.
        if (context.SecurityToken.SignatureAlgorithm is null or SecurityAlgorithms.None)
        {
            throw new SecurityTokenInvalidSignatureException("The id token is not signed.");
        }

        using var payload = JsonDocument.Parse(context.SecurityToken.Payload.SerializeToJson());
        context.HttpContext.Items[IdToken] = payload.RootElement.Clone();

        // The session keeps the id token, which is needed to sign out at the provider. Other tokens are not kept,
        // because they would only be a risk.
        context.HttpContext.Items[RawIdToken] = context.TokenEndpointResponse?.IdToken;
        return Task.CompletedTask;
    }

    public override Task UserInformationReceived(UserInformationReceivedContext context)
    {
        context.HttpContext.Items[UserInfo] = context.User.RootElement.Clone();
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var cancel = context.HttpContext.RequestAborted;
        var account = mapper.Map(ClaimsOf(context.HttpContext));
        var outcome = await SignInAsync(account, cancel);
        if (!outcome.Succeeded)
        {
            logger.LogWarning("Sign-in of {Subject} refused: {Refusal}", account.Subject, outcome.Refusal);
            Leave(context, AuthPaths.FailedFor(SignInFailure.Account, context.ReturnUri));
            return;
        }

        var person = outcome.Value;
        if (!person.IsActive)
        {
            logger.LogWarning("Deactivated person {PersonId} tried to sign in", person.Id);
            Leave(context, noAccess.AddressFor(person.Name));
            return;
        }

        var session = await sessions.StartAsync(person.Id, seal.Close(context.HttpContext.Items[RawIdToken] as string), cancel);
        context.Principal = PersonPrincipal.Create(session, person.Id, person.Name, person.Roles);
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        Leave(context, AuthPaths.FailedFor(SignInFailure.Denied, context.ReturnUrl));
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        logger.LogWarning(context.Failure, "Sign-in failed");
        Leave(context, AuthPaths.FailedFor(SignInFailures.Of(context.Failure), context.Properties?.RedirectUri));
        return Task.CompletedTask;
    }

    public override async Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        var message = context.ProtocolMessage;
        message.ClientId = context.Options.ClientId;
        message.IdTokenHint = seal.Open(context.Properties.GetParameter<string>(EndedToken));
        await ReachAsync(context);
        if (message.IdTokenHint is { Length: > ProviderSignOut.LongestInAddress })
        {
            message.State = context.Options.StateDataFormat.Protect(context.Properties);
            await ProviderSignOut.PostAsync(context.HttpContext, message);
            context.HandleResponse();
        }
    }

    /// <summary>
    /// Changes the sign-out address when the browser reaches the provider under another address than the published one.
    /// </summary>
    protected virtual Task ReachAsync(RedirectContext context) => Task.CompletedTask;

    // Two concurrent first sign-ins of an account both try to add the person. The second attempt finds the person that
    // the first one added.
    private async Task<Outcome<Person>> SignInAsync(SignedInAccount account, CancellationToken cancel)
    {
        var outcome = await people.SignInAsync(account, cancel);
        for (var attempt = 1; attempt < Attempts && outcome.Refusal?.Code is RefusalCode.AlreadyExists or RefusalCode.Conflict; attempt++)
        {
            outcome = await people.SignInAsync(account, cancel);
        }

        return outcome;
    }

    private static ProviderClaims ClaimsOf(HttpContext context)
    {
        var idToken = (JsonElement)context.Items[IdToken]!;
        return context.Items[UserInfo] is JsonElement userInfo ? new ProviderClaims(idToken, userInfo) : new ProviderClaims(idToken);
    }

    private static void Leave(HandleRequestContext<RemoteAuthenticationOptions> context, string address)
    {
        context.Response.Redirect(address);
        context.HandleResponse();
    }
}
