using Bunit;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Shared.Boards;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>Every message is announced, even if it repeats the previous one.</summary>
public sealed class BoardAnnouncerTests : ComponentTest
{
    [Fact]
    public async Task What_is_said_twice_changes_the_page_twice()
    {
        IRenderedComponent<BoardAnnouncer> announcer = Render<BoardAnnouncer>();
        List<string> heard = [];
        for (int times = 0; times < 3; times++)
        {
            await announcer.InvokeAsync(() => announcer.Instance.Say("put back"));
            heard.Add(announcer.Find("[data-testid=announcer]").TextContent);
        }

        Assert.All(heard, text => Assert.Equal("put back", text.Trim()));
        Assert.NotEqual(heard[0], heard[1]);
        Assert.NotEqual(heard[1], heard[2]);
    }
}
