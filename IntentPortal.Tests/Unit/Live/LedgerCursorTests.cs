using IntentPortal.Infrastructure.Live;

namespace IntentPortal.Tests.Unit.Live;

public class LedgerCursorTests
{
    private static readonly DateTimeOffset now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    [Fact]
    public void A_sequence_that_is_committed_after_a_later_one_is_still_taken_and_only_once()
    {
        var position = new LedgerCursor(10, patience);

        Assert.True(position.Take(13, now));

        Assert.Equal([11, 12], position.Gaps);
        Assert.True(position.Take(12, now));
        Assert.False(position.Take(12, now));
        Assert.False(position.Take(13, now));
        Assert.Equal([11], position.Gaps);
        Assert.Equal(13, position.Highest);
    }

    [Fact]
    public void A_gap_is_waited_for_as_long_as_a_transaction_may_last_and_then_given_up()
    {
        var position = new LedgerCursor(10, patience);
        position.Take(12, now);

        position.GiveUp(now + patience);
        Assert.Equal([11], position.Gaps);

        position.GiveUp(now + patience + TimeSpan.FromSeconds(1));
        Assert.Empty(position.Gaps);
    }

    [Fact]
    public void What_was_there_before_the_node_started_is_not_news()
    {
        var position = new LedgerCursor(10, patience);

        Assert.False(position.Take(10, now));
        Assert.False(position.Take(3, now));
        Assert.True(position.Take(11, now));
        Assert.Empty(position.Gaps);
    }

    [Fact]
    public void What_is_missing_shortly_before_the_end_when_the_node_starts_is_waited_for_too()
    {
        LedgerCursor position = LedgerCursor.AtEnd([7, 5, 4], patience, now);

        Assert.Equal([1, 2, 3, 6], position.Gaps);
        Assert.Equal(7, position.Highest);
        Assert.False(position.Take(5, now));
        Assert.True(position.Take(6, now));
        position.GiveUp(now + patience + TimeSpan.FromSeconds(1));
        Assert.Empty(position.Gaps);
        Assert.Empty(LedgerCursor.AtEnd([], patience, now).Gaps);
    }

    [Fact]
    public void Of_a_long_jump_only_so_much_is_waited_for_as_transactions_can_overlap()
    {
        var position = new LedgerCursor(10, patience);

        position.Take(20_000, now);

        Assert.Equal(LedgerCursor.Overlap, position.Gaps.Count);
        Assert.Equal(19_999, position.Gaps.Max());
    }
}
