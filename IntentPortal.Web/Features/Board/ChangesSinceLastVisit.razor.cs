using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// Reads once, when the board is opened, what changed since the viewer's last visit. Saves the end of the visit every
/// minute while the browser shows the board, and when the viewer leaves the page. A failed node or network therefore
/// loses at most a minute, and time in which nothing was shown does not count as visited.
/// </summary>
public sealed partial class ChangesSinceLastVisit(IBoardHistoryQueries history, IBoardVisitStore visits, CurrentPerson person, BrowserTime time, IJSRuntime js, TimeProvider clock, ILogger<ChangesSinceLastVisit> logger) : IAsyncDisposable
{
    private static readonly TimeSpan pace = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource lifetime = new();
    private BoardChanges? changes;
    private DateTimeOffset? since;
    private Guid? me;

    /// <summary>The lists with the names.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Raised with the changes by intent, to highlight them on the cards.</summary>
    [Parameter]
    public EventCallback<IReadOnlyDictionary<Guid, BoardChange>> OnRead { get; set; }

    private string SinceWhen => time.ToLocal(since!.Value).ToString("g", CultureInfo.CurrentCulture);

    private string Summary => string.Join(" · ", changes!.Counts.OrderBy(count => count.Key).Select(count => $"{Words.Word(count.Key)} {count.Value.ToString("N0", CultureInfo.CurrentCulture)}"));

    // Only after rendering, because a prerendered page may never be seen.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        Guid id = await person.IdAsync();
        BoardLastSeen? last = await visits.LastAsync(id, lifetime.Token);
        (me, since) = (id, last?.At);
        changes = last is null
            ? BoardChanges.None
            : await history.SinceAsync(id, last, DateOnly.FromDateTime(time.ToLocal(last.At).DateTime), time.Today, lifetime.Token);
        StateHasChanged();
        if (changes.Told.Count > 0)
        {
            await OnRead.InvokeAsync(changes.Told.ToDictionary(change => change.Card.Id));
        }

        if (last is null)
        {
            // Saved at once, so that a first visit shorter than a minute counts too.
            await TryLookAsync();
        }

        _ = LookOnAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await lifetime.CancelAsync();
        await TryLookAsync();
    }

    private async Task LookOnAsync()
    {
        using var timer = new PeriodicTimer(pace, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(lifetime.Token))
            {
                await InvokeAsync(TryLookAsync);
            }
        }
        catch (OperationCanceledException)
        {
            // The person left the board.
        }
    }

    // A database failure must not end the loop; the next minute saves again.
    private async Task TryLookAsync()
    {
        try
        {
            await LookAsync();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "Until when the board was looked at could not be kept");
        }
    }

    // The position is read before the browser is asked, so that a change committed meanwhile counts as not seen.
    private async Task LookAsync()
    {
        if (me is not { } id)
        {
            return;
        }

        BoardLastSeen look = await visits.NowAsync(CancellationToken.None);
        try
        {
            if (await BrowserFacts.IsVisibleAsync(js))
            {
                await visits.KeepAsync(id, look, CancellationToken.None);
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser does not answer: the window is closed or the network is down. The last saved time stays.
        }
    }

    private string Tell(BoardChange change, BoardChangeKind kind) => kind switch
    {
        BoardChangeKind.Moved => T[nameof(BoardTexts.MovedFromTo), Words.Word(change.Before!.Status), Words.Word(change.Card.Status)],
        BoardChangeKind.OwnerChanged => T[nameof(BoardTexts.OwnerFromTo), NameOf(change.Before!.OwnerId), NameOf(change.Card.OwnerId)],
        _ => Words.Word(kind),
    };

    private string NameOf(Guid? owner) => owner is null ? Shared[nameof(SharedTexts.Unassigned)] : Lists.People.NameOf(owner);
}
