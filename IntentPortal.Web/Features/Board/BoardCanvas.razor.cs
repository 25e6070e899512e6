using IntentPortal.Domain.Board;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Customers;
using IntentPortal.Web.Features.Intents;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Boards;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace IntentPortal.Web.Features.Board;

/// <summary>Moves cards by drag and drop, keyboard or menu; all three end in the same operation.</summary>
public sealed partial class BoardCanvas(IIntentQueries queries, IntentUndoService undo, CurrentPerson person, RefusalText text, IDialogService dialogs, ISnackbar snackbar, IPresence presence, IJSRuntime js) : IAsyncDisposable
{
    private readonly Dictionary<Guid, string> selected = [];
    private BoardView view = null!;
    private ReferenceLists? named;
    private CardTextFormatter? words;
    private BoardModel? followed;
    private BoardAnnouncer? announcer;
    private DotNetObjectReference<BoardDragInterop<IntentStatus>>? hands;
    private IJSObjectReference? listener;
    private IDisposable? presences;
    private ElementReference root;
    private DraggedCard<IntentStatus>? held;
    private Dictionary<IntentStatus, string> reasons = [];
    private DraggedCard<IntentStatus>? dropped;
    private Guid me;

    /// <summary>The board.</summary>
    [Parameter, EditorRequired]
    public BoardModel Model { get; set; } = null!;

    /// <summary>The current state.</summary>
    [Parameter, EditorRequired]
    public BoardQueryString Address { get; set; } = null!;

    /// <summary>The lists with the names.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>The changes by intent since the viewer's last visit; null until they are loaded.</summary>
    [Parameter]
    public IReadOnlyDictionary<Guid, BoardChange>? ChangesSinceLastVisit { get; set; }

    /// <summary>Raised with the change to apply to the current state.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Func<BoardQueryString, BoardQueryString>> OnGo { get; set; }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        Follow(null);
        presences?.Dispose();
        if (listener is not null)
        {
            try
            {
                await listener.InvokeVoidAsync("stop");
                await listener.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The circuit is gone, and the listener with it.
            }
        }

        hands?.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (named != Lists)
        {
            (named, words) = (Lists, new CardTextFormatter(T, FollowUps, Shared, Words, Time, Lists));
        }

        view = new BoardView(Lists, words!, card => (Address with { Card = card.Code, Do = null }).ToPath(), selected, PresentAt, card => ChangesSinceLastVisit?.GetValueOrDefault(card));
        Follow(Model);
    }

    protected override async Task OnInitializedAsync()
    {
        presences = presence.Subscribe(intent => _ = InvokeAsync(() => followed?.RaiseAsync(intent) ?? Task.CompletedTask));
        me = await person.IdAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            hands = DotNetObjectReference.Create(new BoardDragInterop<IntentStatus>(RefuseAsync, PickAsync, OverAsync, DropAsync, CancelAsync, MenuAsync, SelectAsync));
            IJSObjectReference module = await js.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
            // The person may have left the page meanwhile.
            if (!Lifetime.IsCancellationRequested)
            {
                listener = await module.InvokeAsync<IJSObjectReference>("listen", root, hands);
            }
        }
    }

    private void Follow(BoardModel? model)
    {
        if (followed != model)
        {
            if (followed?.Filter != model?.Filter)
            {
                // A bulk action must not include cards that the new filter hides.
                selected.Clear();
            }

            followed?.Moved -= OnMoved;
            followed = model;
            followed?.Moved += OnMoved;
        }
    }

    // The viewer's own presence is not shown.
    private IReadOnlyList<Presence> PresentAt(Guid intent) => presence.At(intent) is var there && there is [var only] && only.PersonId == me ? [] : there;

    // A card that has changed meanwhile is refused when it is dropped, with the name of who was faster.
    private async Task<IReadOnlyDictionary<IntentStatus, string>> RefuseAsync(DraggedCard<IntentStatus> card)
    {
        reasons = [];
        if (await queries.DetailAsync(me, card.Code, Lifetime) is { } now && now.Row.Status == card.From)
        {
            foreach (IntentStatus column in BoardColumns.All.Append(IntentStatus.Invalid).Where(column => column != card.From))
            {
                if (BoardDrop.Of(now, column) is { Refusal: { } refusal, First: var first })
                {
                    reasons[column] = first is null ? text.Of(refusal) : T[first];
                }
            }
        }

        return reasons;
    }

    private Task PickAsync(DraggedCard<IntentStatus> card)
    {
        held = card;
        announcer!.Say(T[nameof(BoardTexts.Picked), Subject(card), Words.Word(card.From), Model.PlaceOf(card.Id, card.From), Model.Head(card.From).Count]);
        return Task.CompletedTask;
    }

    private Task OverAsync(DraggedCard<IntentStatus> card, IntentStatus column)
    {
        announcer!.Say(column == card.From ? T[nameof(BoardTexts.OverOwn), Words.Word(column), Model.PlaceOf(card.Id, column), Model.Head(column).Count]
            : reasons.TryGetValue(column, out string? reason) ? T[nameof(BoardTexts.OverRefused), Words.Word(column), reason]
            : column == IntentStatus.Invalid ? T[nameof(BoardTexts.OverInvalid), Words.Word(column)]
            : Model.Order == BoardOrder.NewestFirst || BoardColumns.IsConfirmed(column) ? T[nameof(BoardTexts.Over), Words.Word(column), 1, Model.Head(column).Count + 1]
            // Its place among the others depends on what is planned in the form.
            : T[nameof(BoardTexts.OverSorted), Words.Word(column), Model.Head(column).Count + 1]);
        return Task.CompletedTask;
    }

    private Task CancelAsync(DraggedCard<IntentStatus> card)
    {
        held = null;
        announcer!.Say(T[nameof(BoardTexts.PutBack), Subject(card), Words.Word(card.From), Model.PlaceOf(card.Id, card.From), Model.Head(card.From).Count]);
        return Task.CompletedTask;
    }

    private async Task DropAsync(DraggedCard<IntentStatus> card, IntentStatus column)
    {
        held = null;
        if (column == card.From)
        {
            await (Model.Lanes == BoardLanes.Owner && Guid.TryParse(card.Lane, out Guid owner) ? GiveAsync(card, owner) : CancelAsync(card));
            return;
        }

        IntentDetail? now = await queries.DetailAsync(me, card.Code, Lifetime);
        if (now is null)
        {
            Tell(T[nameof(BoardTexts.GoneMeanwhile), card.Code], Severity.Warning);
        }
        else if (now.Row.Status != card.From)
        {
            IReadOnlyList<TimelineItem> last = await queries.TimelineAsync(me, card.Id, 1, Lifetime);
            Tell(T[nameof(BoardTexts.Faster), last.Count > 0 && last[0].ActorName is { } who ? who : T[nameof(BoardTexts.Somebody)].Value, now.Row.Subject, Words.Word(now.Row.Status)], Severity.Warning);
        }
        else
        {
            await DoAsync(card, now, BoardDrop.Of(now, column));
        }
    }

    // With lanes by owner, dropping a card on another lane assigns it to that person.
    private async Task GiveAsync(DraggedCard<IntentStatus> card, Guid owner)
    {
        Outcome<IntentRef> outcome = await IntentService.AssignAsync(me, card.Id, owner, CancellationToken.None);
        if (outcome.Refusal is { } refusal)
        {
            Tell(text.Of(refusal), Severity.Warning);
        }
        else
        {
            announcer!.Say(T[nameof(BoardTexts.Given), Subject(card), Lists.People.NameOf(owner)]);
            snackbar.Tell(CustomerT, outcome.Value!.Customer);
        }
    }

    private async Task DoAsync(DraggedCard<IntentStatus> card, IntentDetail intent, BoardDrop drop)
    {
        if (drop.Refusal is { } refusal)
        {
            Tell(refusal.Code == RefusalCode.NotAllowed && drop.First is { } first ? T[first] : text.Of(refusal), Severity.Warning);
        }
        else if (drop.Action is { } action)
        {
            dropped = card;
            announcer!.Say(T[nameof(BoardTexts.FormOpens), Intents[action.ToString()]]);
            await OnGo.InvokeAsync(now => now with { Card = card.Code, Do = action });
        }
        else if (drop.IsUndo && await dialogs.ShowMessageBoxAsync(Intents[nameof(IntentTexts.Undo)], T[nameof(BoardTexts.UndoText), intent.Row.Subject].Value, yesText: Intents[nameof(IntentTexts.Undo)], cancelText: Shared[nameof(SharedTexts.Cancel)]) == true)
        {
            Outcome<IntentRef> outcome = await undo.UndoConfirmationAsync(me, card.Id, intent.Row.Version, CancellationToken.None);
            if (outcome.Refusal is { } reason)
            {
                Tell(text.Of(reason), Severity.Warning);
            }
            else
            {
                announcer!.Say(T[nameof(BoardTexts.Done), intent.Row.Subject, Words.Word(IntentStatus.FollowingUp)]);
            }
        }
        else
        {
            await CancelAsync(card);
        }
    }

    private async Task MenuAsync(DraggedCard<IntentStatus> card)
    {
        IReadOnlyDictionary<IntentStatus, string> refused = await RefuseAsync(card);
        IDialogReference dialog = await dialogs.ShowAsync<GuardedDialog<BoardMoveDialog>>(Subject(card), new DialogParameters<BoardMoveDialog> { { d => d.From, card.From }, { d => d.Refused, refused } });
        if (await dialog.Result is { Canceled: false, Data: IntentStatus column })
        {
            await DropAsync(card, column);
        }
    }

    private Task SelectAsync(DraggedCard<IntentStatus> card, bool isOn)
    {
        if (isOn)
        {
            selected[card.Id] = card.Code;
        }
        else
        {
            selected.Remove(card.Id);
        }

        return RedrawCardsAsync();
    }

    private Task PassAsync()
    {
        words!.PassTime();
        return Model.RaiseAsync();
    }

    private Task RedrawCardsAsync()
    {
        StateHasChanged();
        return Model.RaiseAsync();
    }

    private async Task DoneAsync(IntentDetail? intent)
    {
        dropped = null;
        if (intent is null)
        {
            announcer!.Say(T[nameof(BoardTexts.Left)]);
            await CloseAsync();
            return;
        }

        announcer!.Say(T[nameof(BoardTexts.Done), intent.Row.Subject, Words.Word(intent.Row.Status)]);
        await OnGo.InvokeAsync(now => now with { Do = null });
    }

    // Choosing another form gives up the drop.
    private Task ChooseAsync(IntentAction? action)
    {
        dropped = null;
        return OnGo.InvokeAsync(now => now with { Do = action });
    }

    // Cancelling a dropped card's form puts the card back; otherwise it only closes the form.
    private async Task CancelFormAsync()
    {
        if (dropped is { } card)
        {
            await CloseAsync();
            await CancelAsync(card);
        }
        else
        {
            await OnGo.InvokeAsync(now => now with { Do = null });
        }
    }

    // Closing the side panel also cancels a drop.
    private async Task PutBackAsync()
    {
        DraggedCard<IntentStatus>? card = dropped;
        string? open = Address.Card;
        await CloseAsync();
        if (card is not null && card.Code == open)
        {
            await CancelAsync(card);
        }
    }

    private async Task CloseAsync()
    {
        string? code = Address.Card;
        dropped = null;
        await OnGo.InvokeAsync(now => now.Closed);
        if (listener is not null && code is not null)
        {
            await listener.InvokeVoidAsync("focusCard", code);
        }
    }

    // A card that others move while it is picked up is released, and the person is told.
    private void OnMoved(IReadOnlyList<BoardMove> moves)
    {
        if (moves.Count(move => move.After is null && selected.Remove(move.Card.Id)) > 0)
        {
            StateHasChanged();
        }

        if (held is { } card && moves.LastOrDefault(move => move.Card.Id == card.Id && move.After?.Status != card.From) is { } move)
        {
            held = null;
            string who = move.ActorId is null ? T[nameof(BoardTexts.Somebody)] : Lists.People.NameOf(move.ActorId);
            Tell(move.After is null ? T[nameof(BoardTexts.GoneMeanwhile), card.Code] : T[nameof(BoardTexts.Faster), who, move.After.Subject, Words.Word(move.After.Status)], Severity.Warning);
            _ = listener?.InvokeVoidAsync("release");
        }
    }

    private void Tell(string words, Severity severity)
    {
        announcer!.Say(words);
        snackbar.Add(words, severity);
    }

    private string Subject(DraggedCard<IntentStatus> card) => Model.Find(card.Id)?.Subject ?? card.Code;
}
