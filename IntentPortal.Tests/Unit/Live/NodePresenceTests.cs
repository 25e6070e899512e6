using IntentPortal.Domain.Board;
using IntentPortal.Infrastructure.Board;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Live;

public sealed class NodePresenceTests : IDisposable
{
    private readonly TestClock clock = new();
    private readonly NodePresence presence;
    private readonly Guid intent = Guid.NewGuid();
    private readonly Guid person = Guid.NewGuid();

    public NodePresenceTests() => presence = new NodePresence(clock);

    [Fact]
    public void Who_opens_an_intent_is_there_once_until_the_last_window_is_closed()
    {
        IPresenceLease first = presence.Open(intent, person);
        IPresenceLease second = presence.Open(intent, person);
        Assert.Equal([new Presence(person, false)], presence.At(intent));
        Assert.Same(presence.At(intent), presence.At(intent));

        first.Dispose();
        Assert.Single(presence.At(intent));
        second.Dispose();
        Assert.Empty(presence.At(intent));
        Assert.Empty(presence.At(Guid.NewGuid()));
    }

    [Fact]
    public void Typing_is_told_and_forgotten_soon_after_the_last_key()
    {
        List<Guid> told = [];
        using IDisposable subscription = presence.Subscribe(told.Add);
        using IPresenceLease hold = presence.Open(intent, person);
        hold.Type();
        hold.Type();
        Assert.True(Assert.Single(presence.At(intent)).IsTyping);

        clock.Forward(NodePresence.TypingFor);
        presence.Sweep();

        Assert.False(Assert.Single(presence.At(intent)).IsTyping);
        Assert.Equal([intent, intent, intent], told);
    }

    [Fact]
    public void A_window_that_is_not_heard_of_any_more_is_forgotten_and_comes_back_when_it_is()
    {
        IPresenceLease hold = presence.Open(intent, person);
        clock.Forward(NodePresence.OpenFor / 2);
        hold.Renew();
        clock.Forward(NodePresence.OpenFor / 2);
        presence.Sweep();
        Assert.Single(presence.At(intent));

        clock.Forward(NodePresence.OpenFor);
        presence.Sweep();
        Assert.Empty(presence.At(intent));

        hold.Renew();
        Assert.Single(presence.At(intent));
    }

    public void Dispose() => presence.Dispose();
}
