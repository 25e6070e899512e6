using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Tests.Unit.Domain;

public sealed class WaitingTests
{
    private static readonly DateTimeOffset entered = new(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Work_with_a_promise_waits_since_its_due_day_even_if_that_is_in_the_future() =>
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), Waiting.Since(new DateOnly(2026, 4, 1), entered, entered.AddDays(3)));

    [Fact]
    public void Work_without_a_promise_waits_since_it_was_last_followed_up_or_since_it_came()
    {
        Assert.Equal(entered, Waiting.Since(null, entered, null));
        Assert.Equal(entered, Waiting.Since(null, entered, entered.AddDays(-1)));
        Assert.Equal(entered.AddDays(3), Waiting.Since(null, entered, entered.AddDays(3)));
    }
}
