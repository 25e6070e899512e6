using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Board;
using IntentPortal.Web.Features.Intents.Actions;

namespace IntentPortal.Tests.Unit.Components;

public sealed class BoardQueryStringTests
{
    [Fact]
    public void A_link_reproduces_the_view()
    {
        var address = new BoardQueryString
        {
            Text = "冷库 & 询价",
            OwnerId = Guid.NewGuid(),
            Unassigned = true,
            CapturedById = Guid.NewGuid(),
            DepartmentId = Guid.NewGuid(),
            ProductId = Guid.NewGuid(),
            SourceId = Guid.NewGuid(),
            Kind = IntentKind.Feedback,
            Overdue = true,
            Lanes = BoardLanes.Product,
            Order = BoardOrder.NewestFirst,
            Card = "YX-2026-000123",
            Do = IntentAction.FollowUp,
        };

        Assert.Equal(address, BoardQueryString.Parse(address.Format(), out IReadOnlyList<string> ignored));
        Assert.Empty(ignored);
        Assert.Equal("/board", new BoardQueryString().ToPath());
    }

    [Fact]
    public void What_cannot_be_read_is_left_out_and_named()
    {
        BoardQueryString address = BoardQueryString.Parse("owner=nobody&lanes=9&overdue=yes&kind=Feedback", out IReadOnlyList<string> ignored);

        Assert.Equal(new BoardQueryString { Kind = IntentKind.Feedback }, address);
        Assert.Equal(["lanes", "overdue", "owner"], ignored.Order());
    }

    [Fact]
    public void Overdue_means_before_today_of_who_looks()
    {
        var today = new DateOnly(2026, 3, 1);

        Assert.Equal(today, new BoardQueryString { Overdue = true }.ToFilter(today).PromiseDueBefore);
        Assert.Null(new BoardQueryString().ToFilter(today).PromiseDueBefore);
    }
}
