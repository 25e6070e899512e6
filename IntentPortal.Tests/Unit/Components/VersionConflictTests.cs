using Bunit;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Tests.Unit.Components;

public sealed class VersionConflictTests : ComponentTest
{
    [Fact]
    public void Only_the_fields_that_differ_are_compared_and_each_can_be_taken_alone()
    {
        string typed = "mine";
        bool told = false;
        IRenderedComponent<VersionConflict> conflict = Render<VersionConflict>(p => p
            .Add(c => c.Fields, [new FieldConflict("Subject", "theirs", typed, () => typed = "theirs"), new FieldConflict("Content", "same", "same"), new FieldConflict("Owner", null, "me")])
            .Add(c => c.OnTaken, () => told = true));

        Assert.Equal(["Subject", "Owner"], conflict.FindAll("tbody th").Select(head => head.TextContent));
        conflict.Find("[data-testid=take-field]").Click();

        Assert.Equal("theirs", typed);
        Assert.True(told);
        Assert.Single(conflict.FindAll("[data-testid=take-field]"));
    }

    [Fact]
    public void The_same_words_on_both_sides_are_said_to_be_the_same()
    {
        IRenderedComponent<VersionConflict> conflict = Render<VersionConflict>(p => p.Add(c => c.Fields, [new FieldConflict("Subject", "same", "same")]));

        Assert.Contains("They saved the same as you typed.", conflict.Markup, StringComparison.Ordinal);
        Assert.Empty(conflict.FindAll("table"));
    }

    [Fact]
    public void The_person_decides_which_version_stays()
    {
        List<string> decided = [];
        IRenderedComponent<VersionConflict> conflict = Render<VersionConflict>(p => p
            .Add(c => c.Fields, [new FieldConflict("Subject", "theirs", "mine")])
            .Add(c => c.OnKeepMine, () => decided.Add("mine"))
            .Add(c => c.OnTakeTheirs, () => decided.Add("theirs")));

        conflict.Find("[data-testid=keep-mine]").Click();
        conflict.Find("[data-testid=take-theirs]").Click();

        Assert.Equal(["mine", "theirs"], decided);
    }
}
