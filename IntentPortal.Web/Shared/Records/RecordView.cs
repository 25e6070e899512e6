using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.Changes;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Shared.Records;

/// <summary>
/// Shows one record and its timeline. It updates when others change the record, but not while a form is open.
/// </summary>
/// <typeparam name="TDetail">The record.</typeparam>
public abstract class RecordView<TDetail> : LiveComponent
    where TDetail : class
{
    private Task reading = Task.CompletedTask;
    private bool isStale;
    private bool isGone;
    private string? seen;

    /// <summary>The code of the record.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = string.Empty;

    /// <summary>The record; null before it is loaded and when the viewer may not see it.</summary>
    public TDetail? Detail { get; private set; }

    /// <summary>The timeline, latest first.</summary>
    internal IReadOnlyList<TimelineItem> Timeline { get; private set; } = [];

    /// <summary>Whether loading has finished, even without a result.</summary>
    internal bool IsLoaded { get; private set; }

    /// <summary>Whether the viewer saw the record until somebody else took it over or deleted it.</summary>
    internal bool HasLeft => Detail is null && seen == Code;

    /// <summary>Says what somebody else did with the record while a form was open, or null.</summary>
    public string? Changed { get; private set; }

    /// <summary>Whether a form is open. It keeps its input while the record around it follows what others save.</summary>
    protected abstract bool IsBusy { get; }

    /// <summary>The lists with the names.</summary>
    protected abstract ReferenceLists? Names { get; }

    [Inject]
    private ChangeSentence Sentence { get; set; } = default!;

    /// <summary>Reads the record and its timeline again.</summary>
    internal virtual Task ReloadAsync() => reading = ReadAllAsync();

    /// <summary>Reads the record again and returns it; null when the viewer may not see it any more.</summary>
    protected async Task<TDetail?> RereadAsync()
    {
        await ReloadAsync();
        return isGone ? null : Detail;
    }

    /// <summary>Reads the record again if the viewer changed it elsewhere while a form was open.</summary>
    protected Task CatchUpAsync() => isStale ? ReloadAsync() : Task.CompletedTask;

    /// <summary>Clears the record before another one is read.</summary>
    protected void Leave() => (Detail, Timeline, IsLoaded, Changed) = (null, [], false, null);

    /// <summary>Says what was done with a record of this timeline since it had the given version, latest first.</summary>
    protected IReadOnlyList<string> ChangesSince(Guid id, long version)
    {
        IReadOnlyList<string> told = Sentence.Of(Timeline, id, version, new ReferenceNames(Names!));
        // A follow-up is no line of the timeline, but the feed tells of it.
        return told.Count > 0 || Changed is null ? told : [Changed];
    }

    /// <summary>Reads the record and related data.</summary>
    protected abstract Task<TDetail?> ReadAsync(Guid me);

    /// <summary>Reads the timeline of the record.</summary>
    protected abstract Task<IReadOnlyList<TimelineItem>> ReadTimelineAsync(Guid me, Guid id);

    /// <summary>The identity of the record, which is also that of its timeline.</summary>
    protected abstract Guid IdOf(TDetail detail);

    /// <summary>The version of the record.</summary>
    protected abstract long VersionOf(TDetail detail);

    /// <summary>Called after the record and its timeline were loaded.</summary>
    protected virtual void OnRead()
    {
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Own(Feed.Subscribe(entries => InvokeAsync(() => HearAsync(entries))));

    // While the record is not visible only its code is known, but the viewer may just have been given access to it.
    private bool Concerns(ChangeLine line) => Detail is { } shown ? line.TimelineId == IdOf(shown) : line.Label == Code;

    // A commit is read as a whole, so a read of the record's version has everything that was saved along with it.
    private bool IsRead(LedgerEntry entry) =>
        Detail is { } shown && entry.Lines.Any(line => line.RecordId == IdOf(shown) && line.RecordVersion <= VersionOf(shown));

    private async Task ReadAllAsync()
    {
        Guid me = await Person.IdAsync();
        TDetail? read = await ReadAsync(me);
        isStale = false;
        isGone = read is null;
        if (!isGone || !IsBusy)
        {
            seen = read is null ? seen : Code;
            Timeline = read is null ? [] : await ReadTimelineAsync(me, IdOf(read));
            (Detail, Changed, IsLoaded) = (read, IsBusy ? Changed : null, true);
            OnRead();
        }

        // Else a form is open on a record that the viewer may not see any more. The form stays for its text.
        StateHasChanged();
    }

    private async Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        if (!IsLoaded || !entries.Any(entry => entry.Lines.Any(Concerns)))
        {
            return;
        }

        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        LedgerEntry[] unread = [.. entries.Where(entry => entry.Lines.Any(Concerns) && !IsRead(entry))];
        if (unread.Length == 0 || Lifetime.IsCancellationRequested)
        {
            return;
        }

        Guid me = await Person.IdAsync();
        if (IsBusy && unread.All(entry => entry.ActorId == me))
        {
            // Most likely the save of the open form, after which the record is read anyway.
            isStale = true;
            return;
        }

        await ReloadAsync();
        if (IsBusy && Detail is { } shown && Names is { } names && unread.LastOrDefault(entry => entry.ActorId != me) is { } last)
        {
            Changed = Sentence.Of(last, IdOf(shown), new ReferenceNames(names), withValues: !isGone);
            StateHasChanged();
        }
    }
}
