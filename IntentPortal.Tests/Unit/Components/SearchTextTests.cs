using IntentPortal.Web.Shared;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>How a search box tells a text set from outside from the echo of its own text.</summary>
public class SearchTextTests
{
    [Fact]
    public void An_echo_that_comes_after_more_was_told_does_not_belong_into_the_box()
    {
        var search = new SearchText();
        search.IsFromElsewhere(null);

        Assert.True(search.Tell("kin"));
        Assert.True(search.Tell("kinglong"));

        Assert.False(search.IsFromElsewhere("kin"));
        Assert.False(search.IsFromElsewhere("kinglong"));
        Assert.Equal("kinglong", search.Told);
    }

    [Fact]
    public void A_text_that_was_set_elsewhere_belongs_into_the_box()
    {
        var search = new SearchText();
        search.Tell("kin");
        search.IsFromElsewhere("kin");

        Assert.True(search.IsFromElsewhere(null));
        Assert.True(search.IsFromElsewhere("oasis"));
        Assert.True(search.Tell("kin"));
    }

    [Fact]
    public void The_same_text_set_elsewhere_twice_is_taken_each_time()
    {
        var search = new SearchText();

        Assert.True(search.IsFromElsewhere("mine"));
        Assert.True(search.IsFromElsewhere(null));
        Assert.True(search.IsFromElsewhere("mine"));
    }

    [Theory]
    [InlineData("kinglong ")]
    [InlineData(" kinglong")]
    public void Blanks_at_the_ends_are_no_news(string typed)
    {
        var search = new SearchText();
        search.Tell("kinglong");

        Assert.False(search.Tell(typed));
    }

    [Fact]
    public void An_emptied_box_looks_for_nothing()
    {
        var search = new SearchText();
        search.Tell("kinglong");

        Assert.True(search.Tell("  "));
        Assert.Null(search.Told);
    }
}
