using IntentPortal.Domain.Kernel;
using Microsoft.AspNetCore.Components.Authorization;

namespace IntentPortal.Web.Identity;

/// <summary>
/// The person in front of the component. In endpoints use the extensions of <see cref="PersonPrincipal"/> on the
/// request's user.
/// </summary>
public sealed class CurrentPerson : IDisposable
{
    private readonly AuthenticationStateProvider states;

    /// <summary>Follows the circuit's authentication state.</summary>
    public CurrentPerson(AuthenticationStateProvider states)
    {
        this.states = states;
        states.AuthenticationStateChanged += OnChanged;
    }

    /// <summary>Raised when the person has other roles or another name, or is signed out; on any thread.</summary>
    public event Action? Changed;

    /// <summary>Who it is; <see cref="Guid.Empty"/> once signed out, whom every service refuses.</summary>
    public async ValueTask<Guid> IdAsync() => (await states.GetAuthenticationStateAsync()).User.PersonId();

    /// <summary>The name shown.</summary>
    public async ValueTask<string> NameAsync() => (await states.GetAuthenticationStateAsync()).User.Identity?.Name ?? string.Empty;

    /// <summary>The roles, for what to offer; the services decide.</summary>
    public async ValueTask<Roles> RolesAsync() => (await states.GetAuthenticationStateAsync()).User.Roles();

    public void Dispose() => states.AuthenticationStateChanged -= OnChanged;

    private void OnChanged(Task<AuthenticationState> state) => Changed?.Invoke();
}
