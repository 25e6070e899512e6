using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared;

/// <summary>
/// What pages and their parts share that follow what others do: who looks, how long the component lives, and being told
/// what changed elsewhere.
/// </summary>
public abstract class LiveComponent : PortalComponent
{
    /// <summary>Who looks.</summary>
    [Inject]
    protected CurrentPerson Person { get; set; } = default!;

    /// <summary>What others do.</summary>
    [Inject]
    protected ILiveFeed Feed { get; set; } = default!;

    /// <summary>
    /// Calls back on the circuit after each batch of changes that touched a record of one of these kinds.
    /// </summary>
    protected void Follow(Func<Task> refresh, params RecordKind[] kinds) => Follow(refresh, line => kinds.Contains(line.RecordKind));

    /// <summary>Calls back on the circuit after each batch of changes in which a line concerns the component.</summary>
    protected void Follow(Func<Task> refresh, Func<ChangeLine, bool> concerns) =>
        Own(Feed.Subscribe(entries => entries.Any(entry => entry.Lines.Any(concerns)) ? InvokeAsync(refresh) : Task.CompletedTask));

    /// <summary>
    /// Calls back on the circuit when the viewer's next day begins: what is due today is another thing then, although
    /// nobody changed anything.
    /// </summary>
    protected void FollowDays(TimeProvider clock, BrowserTime time, Func<Task> refresh) => Own(new MidnightTimer(clock, time, () => _ = InvokeAsync(refresh)));
}
