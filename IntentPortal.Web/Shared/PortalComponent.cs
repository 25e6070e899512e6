using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared;

/// <summary>A component whose readings end when the person leaves it, and that owns parts which end with it.</summary>
public abstract class PortalComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource lifetime = new();
    private readonly List<IDisposable> owned = [];

    /// <summary>
    /// Ends every reading that is still running when the person leaves. A save does not take it: it must not be half
    /// done because somebody left.
    /// </summary>
    protected CancellationToken Lifetime => lifetime.Token;

    /// <summary>Keeps something that ends with the component.</summary>
    protected T Own<T>(T part)
        where T : IDisposable
    {
        owned.Add(part);
        return part;
    }

    /// <summary>Ends what the component owns, and readings under way.</summary>
    public void Dispose()
    {
        owned.ForEach(part => part.Dispose());
        // Cancelled and not disposed: what is still under way must find it cancelled.
        lifetime.Cancel();
        GC.SuppressFinalize(this);
    }
}
