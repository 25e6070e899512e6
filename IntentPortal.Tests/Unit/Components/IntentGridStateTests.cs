using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Intents.Grid;

namespace IntentPortal.Tests.Unit.Components;

public sealed class IntentGridStateTests
{
    [Fact]
    public void Any_state_comes_back_from_its_own_address()
    {
        var random = new Bogus.Randomizer(7);
        for (int i = 0; i < 500; i++)
        {
            var state = new IntentGridState
            {
                Text = random.Bool() ? random.Words(2) + " 冷库&%=#" : null,
                Statuses = [.. new[] { IntentStatus.New, IntentStatus.FollowingUp, IntentStatus.Suggestion, IntentStatus.Purchase }.Where(_ => random.Bool())],
                Kind = random.Bool() ? random.Enum<IntentKind>() : null,
                SourceId = random.Bool() ? random.Guid() : null,
                ProductId = random.Bool() ? random.Guid() : null,
                OwnerId = random.Bool() ? random.Guid() : null,
                CapturedById = random.Bool() ? random.Guid() : null,
                Unassigned = random.Bool(),
                Overdue = random.Bool(),
                DepartmentId = random.Bool() ? random.Guid() : null,
                CustomerId = random.Bool() ? random.Guid() : null,
                Stage = random.Bool() ? random.Enum<CustomerStage>() : null,
                From = random.Bool() ? new DateOnly(2026, random.Int(1, 12), random.Int(1, 28)) : null,
                To = random.Bool() ? new DateOnly(2026, random.Int(1, 12), random.Int(1, 28)) : null,
                Sort = random.Enum([.. IntentGridState.Details]),
                Descending = random.Bool(),
                Columns = random.Bool() ? [IntentSort.Code, .. random.ArrayElements(Enum.GetValues<IntentSort>(), 4).Where(c => c != IntentSort.Code)] : [],
                Page = random.Int(0, 900),
                PageSize = random.ListItem([.. IntentGridState.PageSizes]),
            };

            IntentGridState back = IntentGridState.Parse("?" + state.Format(), out IReadOnlyList<string> ignored);

            Assert.Empty(ignored);
            Assert.Equal(state.Format(), back.Format());
            Assert.Equal(state.Text, back.Text);
            Assert.Equal(state.ShownColumns, back.ShownColumns);
        }
    }

    [Theory]
    [InlineData("status=New,Nonsense", "status")]
    [InlineData("status=Invalid", "status")]
    [InlineData("status=1", "status")]
    [InlineData("source=abc", "source")]
    [InlineData("page=-4", "page")]
    [InlineData("page=99999999999999999999", "page")]
    [InlineData("size=51", "size")]
    [InlineData("sort=3", "sort")]
    [InlineData("sort=Content", "sort")]
    [InlineData("columns=Code,Password", "columns")]
    [InlineData("from=2026-13-01", "from")]
    [InlineData("overdue=yes", "overdue")]
    public void A_part_that_cannot_be_read_is_left_out_and_named(string query, string part)
    {
        IntentGridState state = IntentGridState.Parse("?" + query, out IReadOnlyList<string> ignored);

        Assert.Equal([part], ignored);
        Assert.True(state.Format() is "" or "status=New" or "columns=Code", state.Format());
    }

    [Fact]
    public void A_text_that_is_too_long_for_a_search_is_left_out_and_named()
    {
        Assert.Null(IntentGridState.Parse("?q=" + new string('x', 201), out IReadOnlyList<string> ignored).Text);
        Assert.Equal(["q"], ignored);
    }

    [Fact]
    public void Details_are_asked_for_where_a_column_of_theirs_is_shown()
    {
        IntentPageRequest Request(IntentGridState state) => state.ToRequest(new DateOnly(2026, 4, 2), day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));

        Assert.False(Request(new IntentGridState()).WithDetails);
        Assert.False(Request(new IntentGridState { Columns = [IntentSort.Code, IntentSort.Quantity, IntentSort.Tags] }).WithDetails);
        Assert.All(IntentGridState.Details, column => Assert.True(Request(new IntentGridState { Columns = [IntentSort.Code, column] }).WithDetails));
    }

    [Fact]
    public void Columns_sorting_and_pages_do_not_count_as_filters()
    {
        Assert.False(new IntentGridState { Sort = IntentSort.Owner, Descending = false, Page = 3, PageSize = 200, Columns = [IntentSort.Code] }.IsFiltered);
        Assert.True(new IntentGridState { Overdue = true }.IsFiltered);
    }

    [Fact]
    public void Days_are_days_of_the_person_who_looks()
    {
        var state = new IntentGridState { From = new DateOnly(2026, 3, 1), To = new DateOnly(2026, 3, 31), Overdue = true };

        IntentFilter filter = state.ToRequest(new DateOnly(2026, 4, 2), day => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8))).Filter;

        Assert.Equal(new DateTimeOffset(2026, 2, 28, 16, 0, 0, TimeSpan.Zero), filter.CapturedFrom);
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero), filter.CapturedBefore);
        Assert.Equal(new DateOnly(2026, 4, 2), filter.PromiseDueBefore);
    }
}
