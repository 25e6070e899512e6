namespace IntentPortal.Web.Shared;

/// <summary>
/// The short pause before something is looked for: while somebody types, only what was typed last is looked for.
/// </summary>
public sealed class InputDebounce(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan length = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource lifetime = new();
    private int edits;

    /// <summary>Ends what is looked for when the form is gone.</summary>
    public CancellationToken Lifetime => lifetime.Token;

    /// <summary>Waits; gives back whether nothing was typed meanwhile and the form is still there.</summary>
    public async Task<bool> IsLastAsync()
    {
        int edit = ++edits;
        try
        {
            await Task.Delay(length, clock, lifetime.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return edit == edits;
    }

    /// <inheritdoc />
    public void Dispose() => lifetime.Cancel();
}
