namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// Remembers how far the ledger was read. Where transactions overlap, a sequence can be committed after a later one: a
/// number left out is a gap, looked for again until it appears or has been missing for longer than any transaction may
/// last.
/// </summary>
/// <param name="start">The last sequence that counts as read.</param>
/// <param name="patience">How long a gap is waited for.</param>
internal sealed class LedgerCursor(long start, TimeSpan patience)
{
    /// <summary>
    /// How far below a sequence a missing one is waited for: further than transactions can overlap. A longer jump is
    /// the database's own, after a crash.
    /// </summary>
    public const int Overlap = 1_000;

    private readonly SortedDictionary<long, DateTimeOffset> gaps = [];

    /// <summary>The highest sequence read.</summary>
    public long Highest { get; private set; } = start;

    /// <summary>The sequences below that are still missing.</summary>
    public IReadOnlyCollection<long> Gaps => gaps.Keys;

    /// <summary>
    /// Begins at the end of the ledger as it is now; what is missing shortly before it may still be under way.
    /// </summary>
    /// <param name="last">The last sequences that are there, at least <see cref="Overlap"/> of them if there are as
    /// many.</param>
    /// <param name="patience">How long a gap is waited for.</param>
    /// <param name="now">The time.</param>
    public static LedgerCursor AtEnd(IReadOnlyCollection<long> last, TimeSpan patience, DateTimeOffset now)
    {
        long end = last.DefaultIfEmpty().Max();
        var position = new LedgerCursor(end, patience);
        HashSet<long> there = [.. last];
        for (long sequence = Math.Max(1, end - Overlap); sequence < end; sequence++)
        {
            if (!there.Contains(sequence))
            {
                position.gaps.Add(sequence, now);
            }
        }

        return position;
    }

    /// <summary>Takes note of a sequence that was found; false when it was read before.</summary>
    public bool Take(long sequence, DateTimeOffset now)
    {
        if (sequence <= Highest)
        {
            return gaps.Remove(sequence);
        }

        for (long missing = Math.Max(Highest + 1, sequence - Overlap); missing < sequence; missing++)
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
