using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Features.Opportunities.List;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Tests.Unit.Components;

public sealed class OpportunityGridStateTests
{
    private static readonly DateOnly today = new(2026, 7, 1);

    [Fact]
    public void Any_view_of_opportunities_comes_back_from_its_own_address()
    {
        var random = new Bogus.Randomizer(17);
        for (int i = 0; i < 300; i++)
        {
            var state = new OpportunityGridState
            {
                View = random.Enum<OpportunityView>(),
                Text = random.Bool() ? random.Words(2) + " 冷库&%=#" : null,
                Stages = [.. random.ArrayElements(Enum.GetValues<OpportunityStage>(), random.Int(0, 4)).Order()],
                OwnerId = random.Bool() ? random.Guid() : null,
                DepartmentId = random.Bool() ? random.Guid() : null,
                CustomerId = random.Bool() ? random.Guid() : null,
                ClosingUntil = random.Bool() ? new DateOnly(2026, 1, 1).AddDays(random.Int(0, 700)) : null,
                Overdue = random.Bool(),
                ProductId = random.Bool() ? random.Guid() : null,
                Blocked = random.Bool(),
                LostReasonId = random.Bool() ? random.Guid() : null,
                ClosedFrom = random.Bool() ? new DateOnly(2026, 1, 1).AddDays(random.Int(0, 700)) : null,
                ClosedUntil = random.Bool() ? new DateOnly(2026, 1, 1).AddDays(random.Int(0, 700)) : null,
                Sort = random.Enum([.. OpportunityGridState.Details]),
                Descending = random.Bool(),
                Columns = random.Bool() ? [OpportunitySort.Code, .. random.ArrayElements(Enum.GetValues<OpportunitySort>(), 4).Where(c => c != OpportunitySort.Code)] : [],
                Page = random.Int(0, 900),
                PageSize = random.ListItem([.. OpportunityGridState.PageSizes]),
            };

            OpportunityGridState back = OpportunityGridState.Parse("?" + state.Format(), out IReadOnlyList<string> ignored);

            Assert.Empty(ignored);
            Assert.Equal(state.Format(), back.Format());
            Assert.Equal(state.ShownColumns, back.ShownColumns);
            Assert.Equal(Plain(state), Plain(back));
        }
    }

    [Fact]
    public void Filters_columns_and_order_by_user_defined_fields_come_back_from_the_address()
    {
        var state = new OpportunityGridState { Custom = new CustomView([new CustomFilter("area", ["华东", "华北"]), new CustomFilter("budget", [], "5", null)], ["area"], "budget"), Descending = false };

        OpportunityGridState back = OpportunityGridState.Parse("?" + state.Format(), out IReadOnlyList<string> ignored);

        Assert.Empty(ignored);
        Assert.Equal((state.Format(), "f.budget"), (back.Format(), back.SortKey));
        Assert.Equal([.. OpportunityGridState.UsualColumns.Select(c => c.ToString()), "f.area"], back.ShownKeys);
        Assert.Equal(("budget", 2), (back.ToRequest(today, StartOf).CustomSort, back.ToFilter(today, StartOf).Custom.Count));
        Assert.True(back.IsFiltered);
        Assert.Equal((0, 1), (back.Unfiltered().Custom.Filters.Count, back.Unfiltered().Custom.Columns.Count));
        Assert.True(back.SortedBy("f.budget").Descending);
        Assert.Null(back.SortedBy("Name").Custom.Sort);
    }

    [Fact]
    public void The_list_of_a_column_of_the_board_shows_what_the_column_counts()
    {
        var board = new OpportunityGridState { View = OpportunityView.Board, Text = "冷库", OwnerId = Guid.NewGuid(), Blocked = true, Stages = [OpportunityStage.Won], ClosedUntil = today, Page = 3 };

        OpportunityGridState open = board.OfStage(OpportunityStage.Proposal, today);
        OpportunityGridState lost = board.OfStage(OpportunityStage.Lost, today);

        Assert.Equal((OpportunityView.List, "冷库", board.OwnerId, true, 0), (open.View, open.Text, open.OwnerId, open.Blocked, open.Page));
        Assert.Equal([OpportunityStage.Proposal], open.Stages);
        OpportunityFilter columns = board.ToFilter(today, StartOf);
        Assert.Equal((null, null), (open.ToFilter(today, StartOf).ClosedFrom, columns.ClosedBefore));
        Assert.Equal(StartOf(today.AddDays(-OpportunityColumns.ClosedDays)), columns.ClosedFrom);
        Assert.Equal((columns.ClosedFrom, columns.ClosedBefore), (lost.ToFilter(today, StartOf).ClosedFrom, lost.ToFilter(today, StartOf).ClosedBefore));
    }

    [Fact]
    public void The_days_of_closing_are_whole_days_of_the_persons_calendar()
    {
        OpportunityFilter filter = new OpportunityGridState { ClosedFrom = today, ClosedUntil = today }.ToFilter(today, StartOf);

        Assert.Equal((StartOf(today), StartOf(today.AddDays(1))), (filter.ClosedFrom, filter.ClosedBefore));
    }

    [Fact]
    public void What_cannot_be_read_is_left_out_and_named()
    {
        OpportunityGridState state = OpportunityGridState.Parse("?stage=Proposal,Nonsense&owner=abc&until=tomorrow&sort=3&size=7", out IReadOnlyList<string> ignored);

        Assert.Equal(["owner", "size", "sort", "stage", "until"], ignored.Order());
        Assert.Equal([OpportunityStage.Proposal], state.Stages);
        Assert.Equal("stage=Proposal", state.Format());
    }

    [Fact]
    public void Columns_page_size_and_order_are_no_filters_and_stay_when_filters_are_cleared()
    {
        var state = new OpportunityGridState { Sort = OpportunitySort.ExpectedAmount, Columns = [OpportunitySort.Code, OpportunitySort.Owner], PageSize = 100 };
        Assert.False(state.IsFiltered);
        OpportunityGridState filtered = state with { Overdue = true, Stages = [OpportunityStage.Won] };
        Assert.True(filtered.IsFiltered);
        Assert.Equal(state.Format(), filtered.Unfiltered().Format());
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));

    // Records compare lists by reference, so the lists are replaced by empty ones.
    private static OpportunityFilter Plain(OpportunityGridState state) => state.ToFilter(today, StartOf) with { Stages = [], DepartmentIds = [], ProductIds = [], Custom = [] };
}
