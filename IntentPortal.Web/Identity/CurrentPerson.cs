using IntentPortal.Domain.Kernel;
using Microsoft.AspNetCore.Components.Authorization;

namespace IntentPortal.Web.Identity;

/// <summary>
/// The signed-in person, for components. Endpoints use the extensions of <see cref="PersonPrincipal"/> on the request's
/// user.
/// </summary>
public sealed class CurrentPerson : IDisposable
{
    private readonly AuthenticationStateProvider states;

    /// <summary>Subscribes to the circuit's authentication state.</summary>
    public CurrentPerson(AuthenticationStateProvider states)
    {
        this.states = states;
        states.AuthenticationStateChanged += OnChanged;
    }

    /// <summary>Raised on any thread when the person's roles or name change, or the person is signed out.</summary>
    public event Action? Changed;

    /// <summary>
    /// The person's identity; <see cref="Guid.Empty"/> after signing out, which every service refuses.
    /// </summary>
    public async ValueTask<Guid> IdAsync() => (await states.GetAuthenticationStateAsync()).User.PersonId();

    /// <summary>The display name.</summary>
    public async ValueTask<string> NameAsync() => (await states.GetAuthenticationStateAsync()).User.Identity?.Name ?? string.Empty;

    /// <summary>The roles, only to decide what to show. The services decide what is allowed.</summary>
    public async ValueTask<Roles> RolesAsync() => (await states.GetAuthenticationStateAsync()).User.Roles();

    public void Dispose() => states.AuthenticationStateChanged -= OnChanged;

    private void OnChanged(Task<AuthenticationState> state) => Changed?.Invoke();
}
