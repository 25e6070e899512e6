using System.Text.Json;
using IntentPortal.Domain.Board;
using IntentPortal.Infrastructure.Live;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.Board;

/// <summary>Exchanges presence with the other nodes. The entries of a node that fails expire.</summary>
internal sealed class RedisPresence : RedisChannelService
{
    private static readonly TimeSpan renewal = NodePresence.OpenFor / 3;

    private readonly NodePresence presence;
    private readonly TimeProvider clock;
    private readonly Lock order = new();
    private ITimer? timer;

    public RedisPresence(RedisLink link, NodePresence presence, TimeProvider clock, ILogger<RedisPresence> logger)
        : base(link, "intentportal:presence", logger) => (this.presence, this.clock) = (presence, clock);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        presence.ChangedHere -= TellOf;
        timer?.Dispose();
        foreach (Guid intentId in presence.IntentsHere())
        {
            Tell(intentId, []);
        }

        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        timer?.Dispose();
        base.Dispose();
    }

    protected override void Begin()
    {
        presence.ChangedHere += TellOf;
        timer = clock.CreateTimer(_ => TellOfAll(), null, renewal, renewal);
    }

    protected override void Hear(string told)
    {
        // During a rolling update another release may send a different format.
        if (Read(told) is { Node: { } node, People: { } people } said && node != Node)
        {
            presence.Hear(node, said.IntentId, people);
        }
    }

    protected override void HearAgain() => TellOfAll();

    private static Said? Read(string told)
    {
        try
        {
            return JsonSerializer.Deserialize<Said>(told);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void TellOfAll()
    {
        foreach (Guid intentId in presence.IntentsHere())
        {
            TellOf(intentId);
        }
    }

    // People are read and told in one step, so that whatever is told later is newer.
    private void TellOf(Guid intentId)
    {
        lock (order)
        {
            Tell(intentId, presence.Here(intentId));
        }
    }

    private void Tell(Guid intentId, IReadOnlyList<Presence> people) => Tell(JsonSerializer.Serialize(new Said(Node, intentId, people)));

    private sealed record Said(string Node, Guid IntentId, IReadOnlyList<Presence> People);
}
