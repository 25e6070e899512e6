using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Intents.Detail;

/// <summary>
/// One intent: what is known, what happened, and what can be done. Renews itself when others act, but never under
/// somebody's typing.
/// </summary>
public sealed partial class IntentPage(IIntentQueries intents, IReferenceData reference, ILiveFeed feed, CurrentPerson person, NavigationManager navigation) : IAsyncDisposable
{
    private const int TimelineLength = 200;

    private readonly CancellationTokenSource lifetime = new();
    private IDisposable? subscription;
    private PresenceLine? presence;
    private IntentDetail? detail;
    private IReadOnlyList<TimelineItem> timeline = [];
    private ReferenceLists? lists;
    private IntentAction? action;
    private string? changedBy;
    private string? shown;
    private bool loaded;

    /// <summary>The code in the address.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>
    /// The action whose form is open: in the address, so that it is open again after a reload or on another node.
    /// </summary>
    [SupplyParameterFromQuery(Name = "do")]
    private string? Do { get; set; }

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shown != Code)
        {
            (action, shown) = (null, Code);
            await ReloadAsync();
        }

        action = Enum.TryParse(Do, out IntentAction chosen) && Enum.IsDefined(chosen) && detail?.Actions.Allow(chosen) == true ? chosen : null;
        subscription ??= feed.Subscribe(entries => InvokeAsync(() => HearAsync(entries)));
    }

    private void Begin(IntentAction? chosen)
    {
        action = chosen;
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("do", chosen?.ToString()), replace: true);
    }

    private async Task DoneAsync()
    {
        Begin(null);
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
