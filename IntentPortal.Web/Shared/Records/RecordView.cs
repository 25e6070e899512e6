using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Records;

/// <summary>
/// Shows one record and what happened to it. Renews itself when others act, but never under somebody's typing.
/// </summary>
/// <typeparam name="TDetail">The record.</typeparam>
public abstract class RecordView<TDetail> : LiveComponent
    where TDetail : class
{
    /// <summary>The code of the record.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = string.Empty;

    /// <summary>The record; null while it is not read, and where there is none that the person may see.</summary>
    internal TDetail? Detail { get; private set; }

    /// <summary>What happened to it, the latest first.</summary>
    internal IReadOnlyList<TimelineItem> Timeline { get; private set; } = [];

    /// <summary>Whether it was looked for.</summary>
    internal bool IsLoaded { get; private set; }

    /// <summary>Who changed it while a form was open, or null.</summary>
    internal string? ChangedBy { get; private set; }

    /// <summary>Whether a form is open, under which nothing is renewed.</summary>
    protected abstract bool IsBusy { get; }

    /// <summary>The lists with the names.</summary>
    protected abstract ReferenceLists? Names { get; }

    [Inject]
    private IStringLocalizer<SharedTexts> Shared { get; set; } = default!;

    /// <summary>Reads the record and its timeline again.</summary>
    internal virtual async Task ReloadAsync()
    {
        Guid me = await Person.IdAsync();
        TDetail? read = await ReadAsync(me);
        Timeline = read is null ? [] : await ReadTimelineAsync(me, IdOf(read));
        (Detail, ChangedBy, IsLoaded) = (read, null, true);
        OnRead();
        StateHasChanged();
    }

    /// <summary>Reads the record again and gives it back.</summary>
    protected async Task<TDetail?> RereadAsync()
    {
        await ReloadAsync();
        return Detail;
    }

    /// <summary>Forgets the record, before another is read.</summary>
    protected void Leave() => (Detail, Timeline, IsLoaded) = (null, [], false);

    /// <summary>Reads the record with what is shown beside it.</summary>
    protected abstract Task<TDetail?> ReadAsync(Guid me);

    /// <summary>Reads what happened to the record.</summary>
    protected abstract Task<IReadOnlyList<TimelineItem>> ReadTimelineAsync(Guid me, Guid id);

    /// <summary>The key of the record, which is that of its timeline.</summary>
    protected abstract Guid IdOf(TDetail detail);

    /// <summary>Called after the record and its timeline were read.</summary>
    protected virtual void OnRead()
    {
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Own(Feed.Subscribe(entries => InvokeAsync(() => HearAsync(entries))));

    // A record that could not be seen may have been given to the viewer meanwhile; then only its code is known here.
    private bool Concerns(ChangeLine line) => Detail is { } shown ? line.TimelineId == IdOf(shown) : line.Label == Code;

    private async Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        LedgerEntry? last = entries.LastOrDefault(e => e.Lines.Any(Concerns));
        if (last is null || !IsLoaded || Lifetime.IsCancellationRequested)
        {
            return;
        }

        if (!IsBusy)
        {
            await ReloadAsync();
        }
        else if (last.ActorId != await Person.IdAsync())
        {
            ChangedBy = last.ActorId is { } actor && Names is { } names ? names.People.NameOf(actor) : Shared[nameof(SharedTexts.System)];
            StateHasChanged();
        }
    }
}
