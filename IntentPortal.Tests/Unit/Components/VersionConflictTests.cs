using Bunit;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Tests.Unit.Components;

public sealed class VersionConflictTests : ComponentTest
{
    private string subject = "mine";
    private string content = "my content";

    [Fact]
    public void Only_the_fields_that_both_changed_are_asked_and_each_can_be_taken_alone()
    {
        bool told = false;
        IRenderedComponent<VersionConflict> conflict = Render<VersionConflict>(p => p.Add(c => c.Conflict, Asked()).Add(c => c.OnTaken, () => told = true));

        Assert.Equal(["Subject", "Content"], conflict.FindAll("tbody th").Select(head => head.TextContent));
        Assert.Equal("Chen at 10:04: edited (Subject, Content, Owner).", conflict.Find("[data-testid=conflict-told]").TextContent);
        Assert.Contains("Taken over: Owner.", conflict.Find("[data-testid=conflict-taken]").TextContent, StringComparison.Ordinal);
        conflict.Find("[data-testid=take-field]").Click();

        Assert.Equal(("theirs", "my content"), (subject, content));
        Assert.True(told);
        Assert.Single(conflict.FindAll("[data-testid=take-field]"));
    }

    [Fact]
    public void Everything_asked_can_be_taken_at_once_and_then_nothing_is_left_but_to_save()
    {
        IRenderedComponent<VersionConflict> conflict = Render<VersionConflict>(p => p.Add(c => c.Conflict, Asked()));

        conflict.Find("[data-testid=take-theirs]").Click();

        Assert.Equal(("theirs", "their content"), (subject, content));
        Assert.Empty(conflict.FindAll("table"));
        Assert.Equal("Save", conflict.Find("[data-testid=keep-mine]").TextContent.Trim());
    }

    [Fact]
    public void An_action_that_is_still_possible_can_be_done_anyway_and_shows_no_table()
    {
        bool done = false;
        IRenderedComponent<VersionConflict> conflict = Render<VersionConflict>(p => p.Add(c => c.Conflict, new Overtaking(["Chen at 10:04: followed up."], true)).Add(c => c.OnKeepMine, () => done = true));

        Assert.Empty(conflict.FindAll("table"));
        conflict.Find("[data-testid=do-anyway]").Click();

        Assert.True(done);
    }

    [Fact]
    public void An_action_that_is_impossible_by_now_is_not_offered()
    {
        bool closed = false;
        IRenderedComponent<VersionConflict> conflict = Render<VersionConflict>(p => p
            .Add(c => c.Conflict, new Overtaking([], false)).Add(c => c.RecordPath, "/intents/YX-1").Add(c => c.OnClosed, () => closed = true));

        Assert.Equal(["see-record", "close-overtaken"], conflict.FindAll(".portal-actions [data-testid]").Select(button => button.GetAttribute("data-testid")));
        Assert.Equal("/intents/YX-1", conflict.Find("[data-testid=see-record]").GetAttribute("href"));
        conflict.Find("[data-testid=close-overtaken]").Click();

        Assert.True(closed);
    }

    private Overtaking Asked() => new(
        ["Chen at 10:04: edited (Subject, Content, Owner)."],
        true,
        new FieldMerge(
            ["Owner"],
            [
                new FieldConflict("Subject", "theirs", () => subject, () => subject == "theirs", () => subject = "theirs"),
                new FieldConflict("Content", "their content", () => content, () => content == "their content", () => content = "their content"),
            ]));
}
