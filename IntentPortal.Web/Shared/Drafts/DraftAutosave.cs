using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Drafts;

/// <summary>
/// Saves the draft of a form shortly after the last keystroke, for one person, form and record. The draft lives until
/// the form is saved or discarded.
/// </summary>
public sealed class DraftAutosave(IDrafts drafts, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(600);

    private CancellationTokenSource? waiting;
    private (Guid Person, string Form, string Record, long Version) place;
    private string? pending;
    private string? kept;
    private Task writing = Task.CompletedTask;

    /// <summary>Whether an unreadable draft was deleted by <see cref="OpenAsync{TForm}"/>.</summary>
    public bool WasDropped { get; private set; }

    /// <summary>
    /// When the restored draft was saved, and whether another tab has the form open too; null without a restored draft.
    /// </summary>
    public (DateTimeOffset At, bool IsCopy)? Restored { get; private set; }

    /// <summary>Whether a draft exists.</summary>
    public bool HasDraft => kept is not null;

    /// <summary>
    /// Whether the person chose to begin without a draft, so that the copy of another tab's draft is not offered again.
    /// </summary>
    public bool BeginsAfresh { get; set; }

    /// <summary>Called when the form is closed.</summary>
    public Action? Closed { get; set; }

    /// <summary>
    /// Sets the place of the draft and restores an existing draft. An unreadable draft is deleted, because it could
    /// never be restored.
    /// </summary>
    public async Task<RestoredDraft<TForm>?> OpenAsync<TForm>(Guid personId, string form, string recordKey, long version, CancellationToken cancel)
        where TForm : class
    {
        place = (personId, form, recordKey, version);
        if (await drafts.FindAsync(personId, form, recordKey, cancel) is not { } draft || (BeginsAfresh && draft.IsCopy))
        {
            return null;
        }

        if (RestoredDraft.TryRead(draft.Json, out TForm? before) is { } typed)
        {
            kept = draft.Json;
            Restored = (draft.SavedAt, draft.IsCopy);
            return new RestoredDraft<TForm>(typed, draft.Version, draft.SavedAt, draft.IsCopy) { Before = before };
        }

        await drafts.DeleteAsync(personId, form, recordKey, cancel);
        WasDropped = true;
        return null;
    }

    /// <summary>Schedules a save of the form's JSON. The save starts after a pause in typing.</summary>
    public void Keep(string json)
    {
        if (json == kept || json == pending)
        {
            return;
        }

        pending = json;
        waiting?.Cancel();
        waiting?.Dispose();
        waiting = new CancellationTokenSource();
        _ = WriteLaterAsync(waiting.Token);
    }

    /// <summary>Deletes the draft after the form was saved or discarded.</summary>
    public async Task ForgetAsync()
    {
        pending = null;
        kept = null;
        Restored = null;
        if (waiting is not null)
        {
            await waiting.CancelAsync();
        }

        // A write in progress must finish before the deletion, or it would bring the draft back. Its errors do not
        // matter.
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await drafts.DeleteAsync(place.Person, place.Form, place.Record, CancellationToken.None);
    }

    /// <summary>Writes the pending draft, because the person leaves the page.</summary>
    public async ValueTask DisposeAsync()
    {
        Closed?.Invoke();
        if (waiting is not null)
        {
            await waiting.CancelAsync();
            waiting.Dispose();
            waiting = null;
        }

        // Released before the last write, so that the same page loading again takes over this draft and not a copy.
        drafts.Release(place.Person, place.Form, place.Record);
        await WriteAsync();
    }

    private async Task WriteLaterAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(pause, clock, cancel);
            await WriteAsync();
        }
        catch (OperationCanceledException)
        {
            // The person typed more; a later call writes the newer text.
        }
    }

    private async Task WriteAsync()
    {
        if (pending is { } json && place.Person != Guid.Empty)
        {
            pending = null;
            kept = json;
            await (writing = drafts.SaveAsync(place.Person, new Draft(place.Form, place.Record, place.Version, json, clock.GetUtcNow()), CancellationToken.None));
        }
    }
}
