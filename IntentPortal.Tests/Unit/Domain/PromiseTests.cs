using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>Promise: planned → kept · moved · dropped (docs/product.md §4).</summary>
public class PromiseTests
{
    private static readonly DateOnly today = DateOnly.FromDateTime(Sample.Now.UtcDateTime);

    [Fact]
    public void Moving_a_promise_counts_and_never_overwrites_the_first_date()
    {
        Promise promise = Made();

        Assert.Null(promise.Move(today.AddDays(5), "客户出差", Sample.Now));
        Assert.Null(promise.Move(today.AddDays(9), "再次推迟", Sample.Now));

        Assert.Equal(today.AddDays(2), promise.FirstDueOn);
        Assert.Equal(today.AddDays(9), promise.DueOn);
        Assert.Equal(2, promise.MovedCount);
    }

    [Fact]
    public void Moving_needs_a_reason_and_another_day()
    {
        Refusal? refusal = Made().Move(today.AddDays(2), null, Sample.Now);

        Assert.Equal(["MoveReason", "DueOn"], refusal!.Problems.Select(p => p.Field));
    }

    [Fact]
    public void A_promise_that_is_passed_on_keeps_its_days_and_its_count()
    {
        Promise promise = Made();
        Assert.Null(promise.Move(today.AddDays(5), "客户出差", Sample.Now));
        var next = Guid.NewGuid();

        promise.PassTo(next);

        Assert.Equal((next, today.AddDays(2), today.AddDays(5), 1), (promise.ById, promise.FirstDueOn, promise.DueOn, promise.MovedCount));
        Assert.Contains(ChangeKind.PromisePassedOn, promise.Events);
        promise.Keep(Sample.Now);
        promise.PassTo(Sample.Person);
        Assert.Equal(next, promise.ById);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_closed_promise_stays_as_it_was_closed(bool kept)
    {
        Promise promise = Made();
        Action<DateTimeOffset> close = kept ? promise.Keep : promise.Drop;
        Action<DateTimeOffset> other = kept ? promise.Drop : promise.Keep;
        close(Sample.Now.AddDays(1));

        other(Sample.Now.AddDays(2));

        Assert.Equal(kept ? PromiseState.Kept : PromiseState.Dropped, promise.State);
        Assert.Equal(Sample.Now.AddDays(1), promise.ClosedAt);
        Assert.Equal(RefusalCode.WrongStatus, promise.Move(today.AddDays(8), "x", Sample.Now)?.Code);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(365 * 4, true)]
    [InlineData(365 * 6, false)]
    public void A_promise_is_for_today_anywhere_on_earth_or_later(int days, bool possible) =>
        Assert.Equal(possible, Promise.Make(Guid.NewGuid(), SubjectType.Intent, Guid.NewGuid(), Sample.Person, today.AddDays(days), Sample.Now).Succeeded);

    [Fact]
    public void A_follow_up_cannot_lie_in_the_future()
    {
        Outcome<FollowUp> outcome = FollowUp.Record(
            Guid.NewGuid(), SubjectType.Intent, Guid.NewGuid(), Guid.NewGuid(), null, FollowUpMethod.Phone, Sample.Now.AddMinutes(5), Sample.Person, "聊了报价", Sample.Now);

        Assert.Equal("TookPlaceAt", Assert.Single(outcome.Refusal!.Problems).Field);
    }

    private static Promise Made() => Promise.Make(Guid.NewGuid(), SubjectType.Intent, Guid.NewGuid(), Sample.Person, today.AddDays(2), Sample.Now).Value!;
}
