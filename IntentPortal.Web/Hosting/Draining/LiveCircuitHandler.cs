using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Hosting.Draining;

/// <summary>Tracks a circuit while a browser is connected to it.</summary>
public sealed class LiveCircuitHandler(LiveCircuits circuits, Drain drain, IJSRuntime browser) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        drain.Join(circuit.Id, browser);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Gone(circuit.Id);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Gone(circuit.Id);
        return Task.CompletedTask;
    }
}
