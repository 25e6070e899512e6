using IntentPortal.Domain.Search;

namespace IntentPortal.Web.Features.Search;

/// <summary>
/// What the search dialog knows. Looks when typing rests for a moment; typing on stops the search before, and an answer
/// that comes late is never shown over a newer one.
/// </summary>
/// <param name="find">Asks for what was typed.</param>
/// <param name="pause">How long typing must rest.</param>
public sealed class SearchModel(Func<string, CancellationToken, Task<IReadOnlyList<SearchGroup>>> find, TimeSpan pause) : IDisposable
{
    private CancellationTokenSource turn = new();
    private Task latest = Task.CompletedTask;

    /// <summary>What was typed last.</summary>
    public string Typed { get; private set; } = string.Empty;

    /// <summary>What was found, of one kind after the other.</summary>
    public IReadOnlyList<SearchGroup> Groups { get; private set; } = [];

    /// <summary>The rows in the order in which they are shown.</summary>
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>Which row the keyboard is on; 0 is the first.</summary>
    public int Chosen { get; private set; }

    /// <summary>Whether an answer is awaited.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Whether what is shown answers what was typed.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Takes what was typed; is done when it is answered or something else was typed.</summary>
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

    /// <summary>Goes to another row, from the last on to the first and back.</summary>
    public void Move(int by) => Chosen = Hits.Count == 0 ? 0 : (Chosen + by + Hits.Count) % Hits.Count;

    /// <summary>
    /// The row to open: of the answer to what was typed, which is waited for; null when there is none or typing went
    /// on.
    /// </summary>
    public async Task<SearchHit?> EnterAsync()
    {
        Task awaited = latest;
        await awaited;
        return awaited == latest && IsAnswered && Chosen < Hits.Count ? Hits[Chosen] : null;
    }

    /// <summary>Stops what is under way.</summary>
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
            // Somebody typed on; the newer search answers.
        }
    }

    private void Show(IReadOnlyList<SearchGroup> groups)
    {
        Groups = groups;
        Hits = [.. groups.SelectMany(g => g.Hits)];
        Chosen = 0;
    }
}
