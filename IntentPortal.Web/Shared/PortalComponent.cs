using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared;

/// <summary>A component that cancels its reads and disposes the parts it owns when the person leaves it.</summary>
public abstract class PortalComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource lifetime = new();
    private readonly List<IDisposable> owned = [];

    /// <summary>
    /// Cancels running reads when the person leaves. Saves must not use it, because they must not be cut off halfway.
    /// </summary>
    protected CancellationToken Lifetime => lifetime.Token;

    /// <summary>Registers a part that is disposed with the component.</summary>
    protected T Own<T>(T part)
        where T : IDisposable
    {
        owned.Add(part);
        return part;
    }

    /// <summary>Disposes the owned parts and cancels running reads.</summary>
    public void Dispose()
    {
        owned.ForEach(part => part.Dispose());
        // Cancelled but not disposed, because running work must still be able to check the token.
        lifetime.Cancel();
        GC.SuppressFinalize(this);
    }
}
