using System.Collections.Concurrent;
using IntentPortal.Domain.Board;

namespace IntentPortal.Infrastructure.Live;

/// <summary>Who has which intent open on this node.</summary>
internal sealed class NodePresence : IPresence, IDisposable
{
    /// <summary>How long a window that is not heard of counts as open.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(60);

    /// <summary>How long a key counts as typing.</summary>
    public static readonly TimeSpan TypingFor = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan sweep = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private readonly Dictionary<Guid, List<Hold>> holds = [];
    private readonly ConcurrentDictionary<Guid, Presence[]> shown = new();
    private readonly ConcurrentDictionary<Subscription, bool> subscriptions = new();

    public NodePresence(TimeProvider clock)
    {
        this.clock = clock;
        timer = clock.CreateTimer(_ => Sweep(), null, sweep, sweep);
    }

    public IPresenceHold Open(Guid intentId, Guid personId)
    {
        var hold = new Hold(this, intentId, personId);
        Change(intentId, list => list.Add(hold));
        return hold;
    }

    public IReadOnlyList<Presence> At(Guid intentId) => shown.TryGetValue(intentId, out Presence[]? there) ? there : [];

    public IDisposable Subscribe(Action<Guid> handler)
    {
        var subscription = new Subscription(handler, this);
        subscriptions.TryAdd(subscription, true);
        return subscription;
    }

    public void Dispose() => timer.Dispose();

    /// <summary>Forgets what was not heard of for too long.</summary>
    internal void Sweep()
    {
        List<Guid> intents;
        lock (gate)
        {
            intents = [.. holds.Keys];
        }

        foreach (Guid intent in intents)
        {
            Change(intent, _ => { });
        }
    }

    private void Change(Guid intentId, Action<List<Hold>> change)
    {
        lock (gate)
        {
            if (!holds.TryGetValue(intentId, out List<Hold>? list))
            {
                holds.Add(intentId, list = []);
            }

            change(list);
            DateTimeOffset now = clock.GetUtcNow();
            list.RemoveAll(hold => hold.SeenAt + OpenFor <= now);
            Presence[] there =
                [.. list.GroupBy(hold => hold.PersonId).OrderBy(person => person.Key).Select(person => new Presence(person.Key, person.Any(hold => hold.TypedAt + TypingFor > now)))];
            if (list.Count == 0)
            {
                holds.Remove(intentId);
            }

            if (At(intentId).SequenceEqual(there))
            {
                return;
            }

            if (there.Length == 0)
            {
                shown.TryRemove(intentId, out _);
            }
            else
            {
                shown[intentId] = there;
            }
        }

        foreach (Subscription subscription in subscriptions.Keys)
        {
            subscription.Handler(intentId);
        }
    }

    private sealed class Hold(NodePresence presence, Guid intentId, Guid personId) : IPresenceHold
    {
        public Guid PersonId => personId;

        public DateTimeOffset SeenAt { get; private set; } = presence.clock.GetUtcNow();

        public DateTimeOffset TypedAt { get; private set; } = DateTimeOffset.MinValue;

        public void Renew() => presence.Change(intentId, list =>
        {
            SeenAt = presence.clock.GetUtcNow();
            if (!list.Contains(this))
            {
                list.Add(this);
            }
        });

        public void Type()
        {
            TypedAt = presence.clock.GetUtcNow();
            Renew();
        }

        public void Dispose() => presence.Change(intentId, list => list.Remove(this));
    }

    private sealed class Subscription(Action<Guid> handler, NodePresence presence) : IDisposable
    {
        public Action<Guid> Handler { get; } = handler;

        public void Dispose() => presence.subscriptions.TryRemove(this, out _);
    }
}
