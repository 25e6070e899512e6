using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared.Drafts;

/// <summary>
/// Keeps what is being typed into a form: soon after the last key, for one person, form and record, until it is saved
/// or thrown away.
/// </summary>
public sealed class DraftAutosave(IDrafts drafts, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(600);

    private CancellationTokenSource? waiting;
    private (Guid Person, string Form, string Record, long Version) place;
    private string? pending;
    private string? kept;
    private Task writing = Task.CompletedTask;

    /// <summary>Whether what was typed before could not be taken up and was thrown away.</summary>
    public bool WasDropped { get; private set; }

    /// <summary>Whether something is kept.</summary>
    public bool HasDraft => kept is not null;

    /// <summary>Called when the form is closed.</summary>
    public Action? Closed { get; set; }

    /// <summary>
    /// Says what is typed into, and gives back what was typed there before. What cannot be read is thrown away: it
    /// would stand in the way each time.
    /// </summary>
    public async Task<RestoredDraft<TForm>?> OpenAsync<TForm>(Guid personId, string form, string recordKey, long version, CancellationToken cancel)
        where TForm : class
    {
        place = (personId, form, recordKey, version);
        if (await drafts.FindAsync(personId, form, recordKey, cancel) is not { } draft)
        {
            return null;
        }

        if (RestoredDraft.TryRead<TForm>(draft.Json) is { } typed)
        {
            kept = draft.Json;
            return new RestoredDraft<TForm>(typed, draft.Version, draft.SavedAt, draft.IsCopy);
        }

        await drafts.DeleteAsync(personId, form, recordKey, cancel);
        WasDropped = true;
        return null;
    }

    /// <summary>Takes the form as it is now; it is written once nothing more was typed for a moment.</summary>
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

    /// <summary>Forgets what was typed: it is saved, or thrown away.</summary>
    public async Task ForgetAsync()
    {
        pending = null;
        kept = null;
        if (waiting is not null)
        {
            await waiting.CancelAsync();
        }

        // What is being written now must not be there after the deletion; that it could not be written matters no more.
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await drafts.DeleteAsync(place.Person, place.Form, place.Record, CancellationToken.None);
    }

    /// <summary>Writes what is still waiting, because the page is being left.</summary>
    public async ValueTask DisposeAsync()
    {
        Closed?.Invoke();
        if (waiting is not null)
        {
            await waiting.CancelAsync();
            waiting.Dispose();
            waiting = null;
        }

        // Before the last words are written: a page that is being loaded anew takes up the draft to which they belong.
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
            // More was typed; the later text is written instead.
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
