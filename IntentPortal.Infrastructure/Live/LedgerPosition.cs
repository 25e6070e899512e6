namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// Remembers how far the ledger was read. Where transactions overlap, a sequence can be committed after a later one: a number left out is a gap, looked for
/// again until it appears or has been missing for longer than any transaction may last.
/// </summary>
/// <param name="start">The last sequence that counts as read.</param>
/// <param name="patience">How long a gap is waited for.</param>
internal sealed class LedgerPosition(long start, TimeSpan patience)
{
    private readonly SortedDictionary<long, DateTimeOffset> gaps = [];

    /// <summary>The highest sequence read.</summary>
    public long Highest { get; private set; } = start;

    /// <summary>The sequences below that are still missing.</summary>
    public IReadOnlyCollection<long> Gaps => gaps.Keys;

    /// <summary>Takes note of a sequence that was found; false when it was read before.</summary>
    public bool Take(long sequence, DateTimeOffset now)
    {
        if (sequence <= Highest)
        {
            return gaps.Remove(sequence);
        }

        for (long missing = Highest + 1; missing < sequence; missing++)
        {
            gaps.Add(missing, now);
        }

        Highest = sequence;
        return true;
    }

    /// <summary>Gives up the gaps that have been missing for too long: their transactions were rolled back.</summary>
    public void GiveUp(DateTimeOffset now)
    {
        foreach (long gap in gaps.Where(g => now - g.Value > patience).Select(g => g.Key).ToList())
        {
            gaps.Remove(gap);
        }
    }
}
