using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Opportunities.Detail;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Boards;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>The board by stage: reads opportunities, follows changes by others and moves cards.</summary>
public sealed partial class OpportunityBoard(
    IOpportunityListQueries opportunities, IOpportunityQueries details, OpportunityService service, BrowserTime time, IDialogService dialogs, OpenDialogMemory forms, ISnackbar snackbar, RefusalText refusals, IStringLocalizer<WordTexts> words, IJSRuntime js,
    TimeProvider clock, ILogger<OpportunityBoard> logger) : IAsyncDisposable
{
    private const int Part = 20;
    private const string Moving = "opportunity-move";

    // The minimum time between two reads, because changes by many people would cause too many.
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<OpportunityStage, int> wanted = [];
    private Dictionary<OpportunityStage, IReadOnlyList<OpportunityRow>> cards = [];
    private IReadOnlyList<OpportunityHead> heads = [];
    private BoardAnnouncer? announcer;
    private DotNetObjectReference<BoardDragInterop<OpportunityStage>>? hands;
    private IJSObjectReference? listener;
    private ElementReference root;
    private Refusal? refusal;
    private string? drawn;
    private ThrottledReload? reading;
    private int readings;

    /// <summary>The current state.</summary>
    [Parameter, EditorRequired]
    public OpportunityGridState State { get; set; } = new();

    /// <summary>The lists with the names.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Dispose();
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

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        reading = new ThrottledReload(ReadAsync, pause, clock, logger, Lifetime);
        Follow(reading.AskAsync, RecordKind.Opportunity);
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (drawn != State.Format())
        {
            drawn = State.Format();
            wanted.Clear();
            await LoadAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            hands = DotNetObjectReference.Create(new BoardDragInterop<OpportunityStage>(RefuseAsync, PickAsync, OverAsync, DropAsync, CancelAsync, _ => Task.CompletedTask, (_, _) => Task.CompletedTask));
            IJSObjectReference module = await js.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
            // The person may have left the page meanwhile.
            if (!Lifetime.IsCancellationRequested)
            {
                listener = await module.InvokeAsync<IJSObjectReference>("listen", root, hands);
            }
        }
    }

    private Task LoadAsync() => reading!.ReadNowAsync();

    private async Task ReadAsync()
    {
        int mine = ++readings;
        Guid me = await Person.IdAsync();
        OpportunityFilter filter = State.ToFilter(time.Today, time.StartOf);
        IReadOnlyList<OpportunityHead> readHeads = await opportunities.HeadsAsync(me, filter, Lifetime);
        Dictionary<OpportunityStage, IReadOnlyList<OpportunityRow>> readCards = [];
        foreach (OpportunityHead head in readHeads)
        {
            readCards[head.Stage] = head.Count == 0 ? [] : await opportunities.CardsAsync(me, new OpportunityCardPage(filter, head.Stage, 0, wanted.GetValueOrDefault(head.Stage, Part)), Lifetime);
        }

        // A newer read may have started in the meantime.
        if (mine == readings)
        {
            (heads, cards) = (readHeads, readCards);
            StateHasChanged();
        }
    }

    private Task MoreAsync(OpportunityStage stage)
    {
        wanted[stage] = Math.Min(OpportunityColumns.MostCards, wanted.GetValueOrDefault(stage, Part) + Part);
        return LoadAsync();
    }

    private async Task<IReadOnlyDictionary<OpportunityStage, string>> RefuseAsync(DraggedCard<OpportunityStage> held) =>
        await details.DetailAsync(await Person.IdAsync(), held.Code, Lifetime) is { Actions.Work: false }
            ? OpportunityColumns.All.Where(stage => stage != held.From).ToDictionary(stage => stage, _ => refusals.Of(new Refusal(RefusalCode.NotAllowed)))
            : new Dictionary<OpportunityStage, string>();

    private Task PickAsync(DraggedCard<OpportunityStage> held)
    {
        announcer!.Say(T[nameof(OpportunityListTexts.Picked), NameOf(held), words.Word(held.From)]);
        return Task.CompletedTask;
    }

    private Task OverAsync(DraggedCard<OpportunityStage> held, OpportunityStage stage)
    {
        announcer!.Say(T[stage == held.From ? nameof(OpportunityListTexts.OverOwn) : nameof(OpportunityListTexts.Over), words.Word(stage), heads.First(head => head.Stage == stage).Count]);
        return Task.CompletedTask;
    }

    private Task CancelAsync(DraggedCard<OpportunityStage> held)
    {
        announcer!.Say(T[nameof(OpportunityListTexts.PutBack), NameOf(held), words.Word(held.From)]);
        return Task.CompletedTask;
    }

    private Task DropAsync(DraggedCard<OpportunityStage> held, OpportunityStage stage) =>
        stage == held.From ? CancelAsync(held)
            // The card left or changed its stage in the meantime.
            : Find(held) is not { } card || card.Stage != held.From ? SayGoneAsync(held)
            : MoveAsync(Moved.Of(card), stage);

    private async Task SayGoneAsync(DraggedCard<OpportunityStage> held)
    {
        Tell(T[nameof(OpportunityListTexts.MovedMeanwhile), held.Code], Severity.Warning);
        await LoadAsync();
    }

    // Reopens the dialog of a move, if the current state of the opportunity still requires one.
    private async Task MoveAgainAsync(string record)
    {
        if (record.Split('/') is [var code, var to] && Enum.TryParse(to, out OpportunityStage stage)
            && await details.DetailAsync(await Person.IdAsync(), code, Lifetime) is { } now && !OpportunityColumns.IsClosed(now.Stage) && (OpportunityColumns.IsClosed(stage) || stage < now.Stage))
        {
            await MoveAsync(new Moved(now.Id, now.Code, now.Details.Name ?? now.Code, now.Stage, now.Version), stage);
        }
    }

    private Task<T> RememberAsync<T>(Moved card, OpportunityStage stage, Func<Task<T>> show) => forms.RememberAsync(Moving, $"{card.Code}/{stage}", show);

    private async Task MoveAsync(Moved card, OpportunityStage stage)
    {
        refusal = null;
        if (!await (OpportunityColumns.IsClosed(stage) ? CloseAsync(card, stage) : EnterAsync(card, stage)))
        {
            announcer!.Say(T[nameof(OpportunityListTexts.PutBack), card.Name, words.Word(card.From)]);
        }
        else
        {
            Tell(T[nameof(OpportunityListTexts.MovedTo), card.Code, words.Word(stage)], Severity.Success);
        }

        await LoadAsync();
    }

    private async Task<bool> EnterAsync(Moved card, OpportunityStage stage)
    {
        string? reason = null;
        if (stage < card.From && (reason = await RememberAsync(card, stage, () => MoveBackDialog.ShowAsync(dialogs, T[nameof(OpportunityListTexts.MoveBackTitle), card.Name, words.Word(stage)], card.Id))) is null)
        {
            return false;
        }

        refusal = (await service.MoveAsync(await Person.IdAsync(), new MoveOpportunity(card.Id, card.Version, stage, reason), CancellationToken.None)).Refusal;
        return refusal is null;
    }

    // Winning and losing need the same input as on the opportunity's page.
    private async Task<bool> CloseAsync(Moved card, OpportunityStage stage)
    {
        if (await details.DetailAsync(await Person.IdAsync(), card.Code, Lifetime) is not { } detail)
        {
            return false;
        }

        if (!detail.Actions.Close)
        {
            refusal = new Refusal(RefusalCode.NotAllowed);
            return false;
        }

        OpportunityAction action = stage == OpportunityStage.Won ? OpportunityAction.Win : OpportunityAction.Lose;
        return await RememberAsync(card, stage, () => CloseDialog.ShowAsync(dialogs, T[nameof(OpportunityListTexts.CloseTitle), card.Name, words.Word(stage)], action, detail, Lists));
    }

    private void Tell(string said, Severity severity)
    {
        announcer!.Say(said);
        snackbar.Add(said, severity);
    }

    private OpportunityRow? Find(DraggedCard<OpportunityStage> held) => cards.Values.SelectMany(of => of).FirstOrDefault(card => card.Id == held.Id);

    private string NameOf(DraggedCard<OpportunityStage> held) => Find(held)?.Name ?? held.Code;

    // An opportunity that is being moved: from its card or, after a reload, found by its code.
    private sealed record Moved(Guid Id, string Code, string Name, OpportunityStage From, long Version)
    {
        public static Moved Of(OpportunityRow card) => new(card.Id, card.Code, card.Name, card.Stage, card.Version);
    }
}
