using Bunit;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Shared;

namespace IntentPortal.Tests.Unit.Components;

public sealed class ListPagerTests : ComponentTest
{
    [Theory]
    [InlineData(0, 120, "1", true, false)]
    [InlineData(50, 120, "51", false, false)]
    [InlineData(100, 120, "101", false, true)]
    [InlineData(0, 0, "0", true, true)]
    public void It_says_which_rows_are_shown_and_leads_only_where_there_are_more(int skip, int total, string first, bool atStart, bool atEnd)
    {
        List<int> moves = [];
        IRenderedComponent<ListPager> pager = Render<ListPager>(p => p.Add(c => c.Skip, skip).Add(c => c.Take, 50).Add(c => c.Total, total).Add(c => c.OnMoved, moves.Add));

        Assert.StartsWith(first, pager.Find("[data-testid=page-range]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal([atStart, atEnd], pager.FindAll("button").Select(button => button.HasAttribute("disabled")));
        for (int i = 0; i < pager.FindAll("button:not([disabled])").Count; i++)
        {
            pager.FindAll("button:not([disabled])")[i].Click();
        }

        Assert.Equal(new[] { atStart ? -1 : skip - 50, atEnd ? -1 : skip + 50 }.Where(to => to >= 0), moves);
    }

    [Fact]
    public void Beyond_what_is_counted_it_says_more_than()
    {
        IRenderedComponent<ListPager> pager = Render<ListPager>(p => p.Add(c => c.Skip, 0).Add(c => c.Take, 50).Add(c => c.Total, Limits.CountedRows + 1));

        Assert.Contains("more than 10,000", pager.Find("[data-testid=page-range]").TextContent, StringComparison.Ordinal);
    }
}
