namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// Tracks how far the ledger was read. With overlapping transactions, a sequence number can be committed after a higher
/// one. A missing number is a gap that is queried again until it appears or has been missing for longer than any
/// transaction can last.
/// </summary>
/// <param name="start">The last sequence number that counts as read.</param>
/// <param name="patience">How long a gap is queried.</param>
internal sealed class LedgerCursor(long start, TimeSpan patience)
{
    /// <summary>
    /// The distance within which a missing number is treated as a gap; transactions overlap less than this. The
    /// database itself makes larger jumps after a crash.
    /// </summary>
    public const int Overlap = 1_000;

    private readonly SortedDictionary<long, DateTimeOffset> gaps = [];

    /// <summary>The highest sequence number read.</summary>
    public long Highest { get; private set; } = start;

    /// <summary>The lower sequence numbers that are still missing.</summary>
    public IReadOnlyCollection<long> Gaps => gaps.Keys;

    /// <summary>
    /// Starts at the current end of the ledger. Numbers missing shortly before it may belong to pending transactions.
    /// </summary>
    /// <param name="last">The last existing sequence numbers, at least <see cref="Overlap"/> of them if there are as
    /// many.</param>
    /// <param name="patience">How long a gap is queried.</param>
    /// <param name="now">The current time.</param>
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

    /// <summary>Marks a sequence number as read; false when it was read before.</summary>
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

    /// <summary>
    /// Removes gaps that have been missing for too long, because their transactions were rolled back.
    /// </summary>
    public void GiveUp(DateTimeOffset now)
    {
        foreach (long gap in gaps.Where(g => now - g.Value > patience).Select(g => g.Key).ToList())
        {
            gaps.Remove(gap);
        }
    }
}
