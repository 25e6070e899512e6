using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Intents;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Board;

/// <summary>One intent beside the board. Renews itself when others act, but never under somebody's typing.</summary>
public sealed partial class IntentSidePanel(IIntentQueries intents, ILiveFeed feed, CurrentPerson person) : IAsyncDisposable
{
    private const int TimelineLength = 50;

    private readonly CancellationTokenSource lifetime = new();
    private ElementReference heading;
    private IDisposable? subscription;
    private PresenceLine? presence;
    private IntentDetail? detail;
    private IReadOnlyList<TimelineItem> timeline = [];
    private IntentAction? action;
    private string? changedBy;
    private string? shown;
    private IntentAction? asked;
    private bool loaded;
    private bool mustFocus;

    /// <summary>The code of the intent.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = string.Empty;

    /// <summary>The action whose form is to be open.</summary>
    [Parameter]
    public IntentAction? Doing { get; set; }

    /// <summary>The lists with the names.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Told which form is to be open instead.</summary>
    [Parameter]
    public EventCallback<IntentAction?> OnChosen { get; set; }

    /// <summary>Told when something was done, with the intent as it is now.</summary>
    [Parameter]
    public EventCallback<IntentDetail?> OnDone { get; set; }

    /// <summary>Told when the person gave the form up.</summary>
    [Parameter]
    public EventCallback OnCancelled { get; set; }

    /// <summary>Told when the person closes it.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnClosed { get; set; }

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        subscription ??= feed.Subscribe(entries => InvokeAsync(() => HearAsync(entries)));
        if (shown != Code)
        {
            (shown, asked, action, loaded, detail) = (Code, null, null, false, null);
            mustFocus = true;
            await ReloadAsync();
        }

        // Only when another is asked for: a form that is open stays, with what is typed into it, though others have
        // decided meanwhile.
        if (asked != Doing && detail is not null)
        {
            asked = Doing;
            action = Doing is { } doing && detail.Actions.Allow(doing) ? doing : null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocus)
        {
            mustFocus = false;
            await heading.FocusAsync();
        }
    }

    private async Task DoneAsync()
    {
        // The form takes the focus with it.
        (action, mustFocus) = (null, true);
        await ReloadAsync();
        await OnDone.InvokeAsync(detail);
    }

    private async Task<IntentDetail?> RereadAsync()
    {
        await ReloadAsync();
        return detail;
    }

    private async Task ReloadAsync()
    {
        Guid me = await person.IdAsync();
        detail = await intents.DetailAsync(me, Code, lifetime.Token);
        timeline = detail is null ? [] : await intents.TimelineAsync(me, detail.Row.Id, TimelineLength, lifetime.Token);
        (changedBy, loaded) = (null, true);
        StateHasChanged();
    }

    private async Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        LedgerEntry? last = entries.LastOrDefault(e => e.Lines.Any(l => l.TimelineId == detail?.Row.Id));
        if (last is null || lifetime.IsCancellationRequested || await person.IdAsync() == last.ActorId)
        {
            return;
        }

        if (action is null)
        {
            await ReloadAsync();
        }
        else
        {
            changedBy = last.ActorId is null ? Intents["System"] : Lists.People.NameOf(last.ActorId);
            StateHasChanged();
        }
    }
}
