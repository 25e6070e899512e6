using IntentPortal.Domain.Search;

namespace IntentPortal.Web.Features.Search;

/// <summary>
/// The state of the search dialog. It searches after a pause in typing. Further typing cancels the previous search, and
/// a late result never replaces a newer one.
/// </summary>
/// <param name="find">Runs the search.</param>
/// <param name="pause">The pause in typing before a search starts.</param>
public sealed class SearchModel(Func<string, CancellationToken, Task<IReadOnlyList<SearchGroup>>> find, TimeSpan pause) : IDisposable
{
    private CancellationTokenSource turn = new();
    private Task latest = Task.CompletedTask;

    /// <summary>The latest search text.</summary>
    public string Typed { get; private set; } = string.Empty;

    /// <summary>The results, grouped by kind.</summary>
    public IReadOnlyList<SearchGroup> Groups { get; private set; } = [];

    /// <summary>All results in display order.</summary>
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>The zero-based index of the selected result.</summary>
    public int Chosen { get; private set; }

    /// <summary>Whether a search is in progress.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Whether the results belong to the latest search text.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Sets the search text; completes when it is answered or replaced by a newer text.</summary>
    public Task TypeAsync(string typed)
    {
        turn.Cancel();
        turn.Dispose();
        turn = new CancellationTokenSource();
        Typed = typed;
        (IsBusy, IsAnswered) = (typed.Trim().Length > 0, false);
        if (!IsBusy)
        {
            Show([]);
            return latest = Task.CompletedTask;
        }

        return latest = FindAsync(typed, turn.Token);
    }

    /// <summary>Moves the selection, wrapping around at both ends.</summary>
    public void Move(int by) => Chosen = Hits.Count == 0 ? 0 : (Chosen + by + Hits.Count) % Hits.Count;

    /// <summary>
    /// Waits for the results of the latest search text and returns the selected one; null when there is none or the
    /// person typed on.
    /// </summary>
    public async Task<SearchHit?> EnterAsync()
    {
        Task awaited = latest;
        await awaited;
        return awaited == latest && IsAnswered && Chosen < Hits.Count ? Hits[Chosen] : null;
    }

    /// <summary>Cancels a running search.</summary>
    public void Dispose()
    {
        turn.Cancel();
        turn.Dispose();
    }

    private async Task FindAsync(string typed, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(pause, cancel);
            IReadOnlyList<SearchGroup> answer = await find(typed, cancel);
            cancel.ThrowIfCancellationRequested();
            Show(answer);
            (IsBusy, IsAnswered) = (false, true);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The person typed on; the newer search answers.
        }
    }

    private void Show(IReadOnlyList<SearchGroup> groups)
    {
        Groups = groups;
        Hits = [.. groups.SelectMany(g => g.Hits)];
        Chosen = 0;
    }
}
