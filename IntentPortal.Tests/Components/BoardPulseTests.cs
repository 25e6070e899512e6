using IntentPortal.Domain.Board;
using IntentPortal.Web.Features.Board;

namespace IntentPortal.Tests.Components;

/// <summary>However much happens, a board draws the first at once and the rest together.</summary>
public sealed class BoardPulseTests
{
    [Fact]
    public async Task What_comes_while_it_draws_is_drawn_together_and_nothing_is_left()
    {
        List<bool> drawn = [];
        BoardPulse? pulse = null;
        pulse = new BoardPulse(TimeProvider.System, news =>
        {
            drawn.Add(news.MustReread);
            if (drawn.Count == 1)
            {
                Assert.False(pulse!.Hear(new BoardNews([])));
                Assert.False(pulse.Hear(new BoardNews([], MustReread: true)));
                Assert.False(pulse.Hear(new BoardNews([], MustReread: true)));
            }

            return Task.CompletedTask;
        });

        Assert.True(pulse.Hear(new BoardNews([], MustReread: true)));
        await pulse.DrawAsync(TestContext.Current.CancellationToken);

        Assert.Equal([true, true], drawn);
        Assert.True(pulse.Hear(new BoardNews([], MustReread: true)));
    }
}
