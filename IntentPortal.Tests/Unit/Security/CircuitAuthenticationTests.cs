using System.Security.Claims;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Identity;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IntentPortal.Tests.Unit.Security;

/// <summary>A live circuit follows its session without requests from the browser.</summary>
public sealed class CircuitAuthenticationTests : IDisposable
{
    private readonly StubSessions sessions = new();
    private readonly ApplicationLifetime node = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly MemoryCache cache = new(new MemoryCacheOptions());
    private readonly CircuitAuthenticationStateProvider circuit;
    private readonly CurrentPerson person;
    private readonly SemaphoreSlim changes = new(0);
    private readonly Guid session = Guid.NewGuid();

    public CircuitAuthenticationTests()
    {
        var options = Options.Create(new PortalIdentityOptions { CircuitCheckInterval = TimeSpan.FromMilliseconds(20) });
        circuit = new CircuitAuthenticationStateProvider(NullLoggerFactory.Instance, new SessionGate(sessions, cache, options), options, node);
        sessions.Answer = new Viewer(Guid.NewGuid(), "陈志远", Roles.Sales, null, []);
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(PersonPrincipal.Create(session, sessions.Answer))));
        person = new CurrentPerson(circuit);
        person.Changed += () => changes.Release();
    }

    [Fact]
    public async Task Nothing_changes_while_the_session_holds()
    {
        await sessions.WaitForChecksAsync(3);
        Assert.Equal(0, changes.CurrentCount);
        Assert.Equal(sessions.Answer!.PersonId, await person.IdAsync());
        Assert.Equal("陈志远", await person.NameAsync());
    }

    [Fact]
    public async Task Other_roles_reach_the_components_and_checking_goes_on()
    {
        sessions.Answer = sessions.Answer! with { Roles = Roles.Sales | Roles.SalesManager };
        await ChangeAsync();
        Assert.Equal(Roles.Sales | Roles.SalesManager, await person.RolesAsync());

        sessions.Answer = sessions.Answer with { Roles = Roles.None };
        await ChangeAsync();
        Assert.Equal(Roles.None, await person.RolesAsync());
    }

    [Fact]
    public async Task An_ended_session_leaves_nobody()
    {
        sessions.Answer = null;
        await ChangeAsync();
        Assert.Equal(Guid.Empty, await person.IdAsync());
        Assert.Equal(string.Empty, await person.NameAsync());
    }

    [Fact]
    public async Task A_database_that_is_away_signs_nobody_out_and_its_return_is_noticed()
    {
        sessions.Fault = new IOException("The database is away.");
        await sessions.WaitForChecksAsync(3);
        Assert.NotEqual(Guid.Empty, await person.IdAsync());

        sessions.Answer = null;
        sessions.Fault = null;
        await ChangeAsync();
        Assert.Equal(Guid.Empty, await person.IdAsync());
    }

    [Fact]
    public async Task A_circuit_that_outlives_its_node_asks_no_more()
    {
        sessions.Fault = new ObjectDisposedException("The container");
        await sessions.WaitForChecksAsync(3);
        node.NotifyStopped();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        int asked = sessions.Checks;
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(asked, sessions.Checks);
        Assert.NotEqual(Guid.Empty, await person.IdAsync());
    }

    [Fact]
    public async Task A_principal_without_a_session_does_not_last()
    {
        var stranger = new ClaimsPrincipal(new ClaimsIdentity([new Claim(PersonPrincipal.RoleClaim, nameof(Roles.Administrator))], "forged"));
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(stranger)));
        await ChangeAsync();
        await ChangeAsync();
        Assert.False((await circuit.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
    }

    public void Dispose()
    {
        person.Dispose();
        ((IDisposable)circuit).Dispose();
        cache.Dispose();
        changes.Dispose();
    }

    private async Task ChangeAsync() =>
        Assert.True(await changes.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken), "The circuit was not told.");
}
