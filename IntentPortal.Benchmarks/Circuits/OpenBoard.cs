using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// A board open in a circuit. It records which intents were rendered, and when each numbered change was first rendered.
/// </summary>
internal sealed partial class OpenBoard : IAsyncDisposable
{
    private const int FirstWithCards = 8;

    private readonly ConcurrentDictionary<string, bool> codes = new();
    private readonly ConcurrentDictionary<int, long> drawnAt = new();
    private readonly TaskCompletionSource cards = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CircuitClient? client;
    private int withCards;

    /// <summary>The rendered intents.</summary>
    public IReadOnlyCollection<string> Codes => [.. codes.Keys];

    /// <summary>The number of render batches received.</summary>
    public int Batches => client?.Batches ?? 0;

    /// <summary>The server's error message when it ended the circuit, or null.</summary>
    public string? Fault => client?.Fault;

    /// <summary>Opens a board and returns when it shows cards.</summary>
    public static async Task<OpenBoard> OpenAsync(PortalVisitor visitor)
    {
        var board = new OpenBoard();
        board.client = await visitor.OpenAsync("/board", board.Drawn);
        await board.cards.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return board;
    }

    /// <summary>When the change was rendered, as a timestamp; null when it was not.</summary>
    public long? WhenDrawn(int change) => drawnAt.TryGetValue(change, out long at) ? at : null;

    /// <summary>Waits until the change is rendered.</summary>
    public async Task<long> DrawsAsync(int change)
    {
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            if (WhenDrawn(change) is { } at)
            {
                return at;
            }

            if (Stopwatch.GetElapsedTime(begun) > TimeSpan.FromSeconds(30))
            {
                throw new TimeoutException($"Change {change} was never drawn.");
            }

            await Task.Delay(1);
        }
    }

    public ValueTask DisposeAsync() => client?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Drawn(ReadOnlyMemory<byte> batch)
    {
        long now = Stopwatch.GetTimestamp();
        ReadOnlySpan<byte> rest = batch.Span;
        for (int at = rest.IndexOf(ChangeMaker.Mark); at >= 0; at = rest.IndexOf(ChangeMaker.Mark))
        {
            rest = rest[(at + ChangeMaker.Mark.Length)..];
            if (rest.Length >= ChangeMaker.Digits && int.TryParse(rest[..ChangeMaker.Digits], NumberStyles.None, CultureInfo.InvariantCulture, out int change))
            {
                drawnAt.TryAdd(change, now);
            }
        }

        // The first batches with cards contain those of all columns.
        if (withCards > FirstWithCards)
        {
            return;
        }

        foreach (Match code in Code().Matches(Encoding.UTF8.GetString(batch.Span)))
        {
            codes[code.Value] = true;
        }

        if (!codes.IsEmpty)
        {
            withCards++;
            cards.TrySetResult();
        }
    }

    // Only cards contain such a link. Activity and notifications contain the codes of intents too.
    [GeneratedRegex("(?<=card=)YX-\\d{4}-\\d{6}")]
    private static partial Regex Code();
}
