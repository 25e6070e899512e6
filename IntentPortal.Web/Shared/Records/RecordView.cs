using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Shared.Records;

/// <summary>
/// Shows one record and its timeline. It updates when others change the record, but not while a form is open.
/// </summary>
/// <typeparam name="TDetail">The record.</typeparam>
public abstract class RecordView<TDetail> : LiveComponent
    where TDetail : class
{
    /// <summary>The code of the record.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = string.Empty;

    /// <summary>The record; null before it is loaded and when the viewer may not see it.</summary>
    internal TDetail? Detail { get; private set; }

    /// <summary>The timeline, latest first.</summary>
    internal IReadOnlyList<TimelineItem> Timeline { get; private set; } = [];

    /// <summary>Whether loading has finished, even without a result.</summary>
    internal bool IsLoaded { get; private set; }

    /// <summary>The name of the person who changed the record while a form was open, or null.</summary>
    internal string? ChangedBy { get; private set; }

    /// <summary>Whether a form is open, which suspends updates.</summary>
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

    /// <summary>Reads the record again and returns it.</summary>
    protected async Task<TDetail?> RereadAsync()
    {
        await ReloadAsync();
        return Detail;
    }

    /// <summary>Clears the record before another one is read.</summary>
    protected void Leave() => (Detail, Timeline, IsLoaded) = (null, [], false);

    /// <summary>Reads the record and related data.</summary>
    protected abstract Task<TDetail?> ReadAsync(Guid me);

    /// <summary>Reads the timeline of the record.</summary>
    protected abstract Task<IReadOnlyList<TimelineItem>> ReadTimelineAsync(Guid me, Guid id);

    /// <summary>The identity of the record, which is also that of its timeline.</summary>
    protected abstract Guid IdOf(TDetail detail);

    /// <summary>Called after the record and its timeline were loaded.</summary>
    protected virtual void OnRead()
    {
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Own(Feed.Subscribe(entries => InvokeAsync(() => HearAsync(entries))));

    // While the record is not visible only its code is known, but the viewer may just have been given access to it.
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
