using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared;

/// <summary>
/// Base class for components that update when others change something: the viewer, the live feed and the component's
/// lifetime.
/// </summary>
public abstract class LiveComponent : PortalComponent
{
    /// <summary>The viewer.</summary>
    [Inject]
    protected CurrentPerson Person { get; set; } = default!;

    /// <summary>The feed of changes, including those of other people.</summary>
    [Inject]
    protected ILiveFeed Feed { get; set; } = default!;

    /// <summary>
    /// Subscribes a callback that runs on the circuit after each batch of changes to a record of one of these kinds.
    /// </summary>
    protected void Follow(Func<Task> refresh, params RecordKind[] kinds) => Follow(refresh, line => kinds.Contains(line.RecordKind));

    /// <summary>Subscribes a callback that runs on the circuit after each batch with a line that concerns it.</summary>
    protected void Follow(Func<Task> refresh, Func<ChangeLine, bool> concerns) =>
        Own(Feed.Subscribe(entries => entries.Any(entry => entry.Lines.Any(concerns)) ? InvokeAsync(refresh) : Task.CompletedTask));

    /// <summary>
    /// Subscribes a callback that runs on the circuit at the viewer's midnight. What is due today changes then,
    /// although nobody changed a record.
    /// </summary>
    protected void FollowDays(TimeProvider clock, BrowserTime time, Func<Task> refresh) => Own(new MidnightTimer(clock, time, () => _ = InvokeAsync(refresh)));
}
