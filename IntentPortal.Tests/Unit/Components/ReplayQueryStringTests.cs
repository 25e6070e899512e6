using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Board;

namespace IntentPortal.Tests.Unit.Components;

public sealed class ReplayQueryStringTests
{
    [Fact]
    public void A_link_reproduces_both_moments_to_the_minute_and_the_filter()
    {
        var address = new ReplayQueryString
        {
            At = new DateTimeOffset(2026, 3, 2, 9, 41, 0, TimeSpan.Zero),
            And = new DateTimeOffset(2026, 3, 3, 0, 5, 0, TimeSpan.Zero),
            Filter = new SnapshotFilter { OwnerId = Guid.NewGuid(), DepartmentId = Guid.NewGuid(), ProductId = Guid.NewGuid(), SourceId = Guid.NewGuid(), Kind = IntentKind.Feedback },
        };

        Assert.Equal(address, ReplayQueryString.Parse(address.Format(), out IReadOnlyList<string> ignored));
        Assert.Empty(ignored);
        Assert.StartsWith("at=2026-03-02T09", address.Format(), StringComparison.Ordinal);
        Assert.Empty(new ReplayQueryString().Format());
    }

    [Fact]
    public void A_moment_of_another_zone_is_written_in_the_time_of_all()
    {
        var shanghai = new ReplayQueryString { At = new DateTimeOffset(2026, 3, 2, 17, 41, 0, TimeSpan.FromHours(8)) };

        Assert.Equal(new ReplayQueryString { At = new DateTimeOffset(2026, 3, 2, 9, 41, 0, TimeSpan.Zero) }.Format(), shanghai.Format());
    }

    [Fact]
    public void What_cannot_be_read_is_left_out_and_named()
    {
        Assert.Equal(new ReplayQueryString(), ReplayQueryString.Parse("at=yesterday&and=2026-13-01T00:00Z&owner=nobody", out IReadOnlyList<string> ignored));
        Assert.Equal(["and", "at", "owner"], ignored.Order());
    }
}
