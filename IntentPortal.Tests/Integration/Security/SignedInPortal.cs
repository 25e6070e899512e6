using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>A running portal with a signed-in administrator, for tests that only read.</summary>
public sealed class SignedInPortal : IAsyncLifetime
{
    public PortalServer Server { get; } = new();

    public HttpClient Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Browser = await Server.SignInAsync("admin1");

    public async ValueTask DisposeAsync()
    {
        Browser?.Dispose();
        await Server.DisposeAsync();
    }
}
