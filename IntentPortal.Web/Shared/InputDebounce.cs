namespace IntentPortal.Web.Shared;

/// <summary>
/// Debounces typed input, so that a search runs 400 ms after the last change and only for the last text.
/// </summary>
public sealed class InputDebounce(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan length = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource lifetime = new();
    private int edits;

    /// <summary>Cancels running searches when the form is closed.</summary>
    public CancellationToken Lifetime => lifetime.Token;

    /// <summary>Waits for the pause; returns false when the input changed again or the form was closed.</summary>
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
