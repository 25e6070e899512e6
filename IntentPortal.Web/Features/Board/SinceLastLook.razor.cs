using IntentPortal.Domain.Board;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Board;

/// <summary>Asks once, when the board is opened, and remembers the visit when it is left.</summary>
public sealed partial class SinceLastLook(IBoardHistoryQueries history, IBoardVisits visits, CurrentPerson person, BrowserTime time) : IAsyncDisposable
{
    private IReadOnlyList<BoardChange>? changes;
    private DateTimeOffset? since;
    private Guid? me;

    /// <summary>The lists with the names.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Told what happened, by intent, to be marked on the cards.</summary>
    [Parameter]
    public EventCallback<IReadOnlyDictionary<Guid, BoardChange>> OnRead { get; set; }

    private string Summary => string.Join(
        " · ",
        changes!.SelectMany(change => change.Kinds).CountBy(kind => kind).OrderBy(count => count.Key).Select(count => $"{Words.Word(count.Key)} {count.Value}"));

    // A page that was only prepared on the server was never looked at.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        Guid id = await person.IdAsync();
        since = await visits.LastAsync(id, CancellationToken.None);
        me = id;
        changes = since is { } last
            ? await history.SinceAsync(id, last, DateOnly.FromDateTime(time.ToLocal(last).DateTime), time.Today, CancellationToken.None)
            : [];
        StateHasChanged();
        if (changes.Count > 0)
        {
            await OnRead.InvokeAsync(changes.ToDictionary(change => change.Card.Id));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (me is { } id)
        {
            await visits.LeaveAsync(id, CancellationToken.None);
        }
    }

    private string Tell(BoardChange change, BoardChangeKind kind) => kind switch
    {
        BoardChangeKind.Moved => T["MovedFromTo", Words.Word(change.Before!.Status), Words.Word(change.Card.Status)],
        BoardChangeKind.OwnerChanged => T["OwnerFromTo", NameOf(change.Before!.OwnerId), NameOf(change.Card.OwnerId)],
        _ => Words.Word(kind),
    };

    private string NameOf(Guid? owner) => owner is null ? T["Unassigned"] : Lists.People.NameOf(owner);
}
