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
/// Asks once, when the board is opened, what happened since this person last looked; and remembers until when they
/// look: each minute while the browser shows the board, and when it is left for another page. So a node that dies or a
/// network that is cut loses a minute at most, and takes no time for looked at in which nothing was shown.
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

    /// <summary>Told what happened, by intent, to be marked on the cards.</summary>
    [Parameter]
    public EventCallback<IReadOnlyDictionary<Guid, BoardChange>> OnRead { get; set; }

    private string SinceWhen => time.ToLocal(since!.Value).ToString("g", CultureInfo.CurrentCulture);

    private string Summary => string.Join(" · ", changes!.Counts.OrderBy(count => count.Key).Select(count => $"{Words.Word(count.Key)} {count.Value.ToString("N0", CultureInfo.CurrentCulture)}"));

    // A page that was only prepared on the server was never looked at.
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
            // Whoever leaves within the first minute has looked all the same.
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
            // The board was left.
        }
    }

    // A database that is away for a moment does not end it: the next minute is written again.
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

    // What was seen is read before the browser is asked: what is committed while it answers counts as not seen.
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
            // Nobody answers: the window is closed or the network cut. What was kept a minute ago stands.
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
