using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Identity;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Customers.Duplicates;

/// <summary>What the pages of duplicates and hand-overs share: who looks, how long the page lives, and being told what changed elsewhere.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource lifetime = new();
    private IDisposable? subscription;

    /// <summary>Ends every call that is still running when the person leaves the page.</summary>
    protected CancellationToken Lifetime => lifetime.Token;

    /// <summary>Who looks.</summary>
    [Inject]
    protected CurrentPerson Person { get; set; } = default!;

    [Inject]
    private ILiveFeed Feed { get; set; } = default!;

    /// <summary>Lets go of the feed and of calls under way.</summary>
    public void Dispose()
    {
        subscription?.Dispose();
        lifetime.Cancel();
        lifetime.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Calls back on the circuit after changes of a record of this kind.</summary>
    protected void Follow(Func<Task> refresh, RecordKind kind) =>
        subscription = Feed.Subscribe(entries => entries.Any(entry => entry.Lines.Any(line => line.RecordKind == kind)) ? InvokeAsync(refresh) : Task.CompletedTask);
}
