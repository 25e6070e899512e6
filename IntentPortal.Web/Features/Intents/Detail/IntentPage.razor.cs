using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Intents.Detail;

/// <summary>One intent: what is known, what happened, and what can be done. Renews itself when others act, but never under somebody's typing.</summary>
public sealed partial class IntentPage(IIntentQueries intents, IReferenceData reference, ILiveFeed feed, CurrentPerson person) : IAsyncDisposable
{
    private const int TimelineLength = 200;

    private readonly CancellationTokenSource lifetime = new();
    private IDisposable? subscription;
    private IntentDetail? detail;
    private IReadOnlyList<TimelineItem> timeline = [];
    private ReferenceLists? lists;
    private IntentAction? action;
    private string? changedBy;
    private bool loaded;

    /// <summary>The code in the address.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        (action, changedBy) = (null, null);
        await ReloadAsync();
        subscription ??= feed.Subscribe(entries => InvokeAsync(() => HearAsync(entries)));
    }

    private void Begin(IntentAction? chosen) => action = chosen;

    private async Task DoneAsync()
    {
        action = null;
        await ReloadAsync();
    }

    private async Task<IntentDetail?> RereadAsync()
    {
        await ReloadAsync();
        return detail;
    }

    private async Task ReloadAsync()
    {
        Guid me = await person.IdAsync();
        lists = await reference.GetAsync(lifetime.Token);
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
            changedBy = lists?.People.NameOf(last.ActorId) ?? T["System"];
            StateHasChanged();
        }
    }
}
