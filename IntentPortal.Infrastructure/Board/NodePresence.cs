using System.Collections.Concurrent;
using IntentPortal.Domain.Board;
using IntentPortal.Infrastructure.Live;

namespace IntentPortal.Infrastructure.Board;

/// <summary>Tracks who has which intent open on this node, and on other nodes as they report it.</summary>
internal sealed class NodePresence : IPresence, IDisposable
{
    /// <summary>The time after which a silent window or node is treated as closed.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(60);

    /// <summary>The time for which a keystroke counts as typing.</summary>
    public static readonly TimeSpan TypingFor = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan sweep = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private readonly Dictionary<Guid, PresenceLocation> places = [];
    private readonly ConcurrentDictionary<Guid, Presence[]> shown = new();
    private readonly ConcurrentDictionary<Subscription, bool> subscriptions = new();

    public NodePresence(TimeProvider clock)
    {
        this.clock = clock;
        timer = clock.CreateTimer(_ => Sweep(), null, sweep, sweep);
    }

    /// <summary>
    /// Raised when the people who have an intent open on this node change. Called outside any circuit; handlers must
    /// return quickly.
    /// </summary>
    internal event Action<Guid>? ChangedHere;

    public IPresenceLease Open(Guid intentId, Guid personId)
    {
        var window = new PresenceWindow(this, clock, intentId, personId);
        window.Renew();
        return window;
    }

    public IReadOnlyList<Presence> At(Guid intentId) => shown.TryGetValue(intentId, out Presence[]? there) ? there : [];

    public IDisposable Subscribe(Action<Guid> handler)
    {
        var subscription = new Subscription(handler, this);
        subscriptions.TryAdd(subscription, true);
        return subscription;
    }

    public void Dispose() => timer.Dispose();

    /// <summary>The intents that somebody has open on this node.</summary>
    internal IReadOnlyList<Guid> IntentsHere()
    {
        lock (gate)
        {
            return [.. places.Where(place => place.Value.Here.Length > 0).Select(place => place.Key)];
        }
    }

    /// <summary>The people who have an intent open on this node.</summary>
    internal IReadOnlyList<Presence> Here(Guid intentId)
    {
        lock (gate)
        {
            return places.TryGetValue(intentId, out PresenceLocation? place) ? place.Here : [];
        }
    }

    /// <summary>Processes another node's report on an intent.</summary>
    internal void Hear(string node, Guid intentId, IReadOnlyList<Presence> people) => Change(intentId, place => place.Hear(node, people, clock.GetUtcNow()));

    /// <summary>Removes expired entries.</summary>
    internal void Sweep()
    {
        List<Guid> intents;
        lock (gate)
        {
            intents = [.. places.Keys];
        }

        foreach (Guid intent in intents)
        {
            Change(intent, _ => { });
        }
    }

    internal void Change(Guid intentId, Action<PresenceLocation> change)
    {
        bool changedHere;
        bool changed;
        lock (gate)
        {
            if (!places.TryGetValue(intentId, out PresenceLocation? place))
            {
                places.Add(intentId, place = new PresenceLocation());
            }

            Presence[] before = place.Here;
            change(place);
            place.Count(clock.GetUtcNow());
            if (place.IsEmpty)
            {
                places.Remove(intentId);
            }

            changedHere = !before.SequenceEqual(place.Here);
            changed = !At(intentId).SequenceEqual(place.All);
            if (changed && place.All.Length == 0)
            {
                shown.TryRemove(intentId, out _);
            }
            else if (changed)
            {
                shown[intentId] = place.All;
            }
        }

        if (changedHere)
        {
            ChangedHere?.Invoke(intentId);
        }

        foreach (Subscription subscription in changed ? subscriptions.Keys : [])
        {
            subscription.Tell(intentId);
        }
    }

    private sealed class Subscription(Action<Guid> handler, NodePresence presence) : IDisposable
    {
        private readonly OwnContext context = new();

        public void Tell(Guid intentId) => context.Run(() => handler(intentId));

        public void Dispose() => presence.subscriptions.TryRemove(this, out _);
    }
}
