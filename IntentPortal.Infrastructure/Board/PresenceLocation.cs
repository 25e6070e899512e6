using IntentPortal.Domain.Board;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// The people who have one intent open: the windows of this node and the last reports of other nodes. Not thread-safe.
/// </summary>
internal sealed class PresenceLocation
{
    private readonly List<PresenceWindow> windows = [];
    private readonly Dictionary<string, (IReadOnlyList<Presence> People, DateTimeOffset HeardAt)> others = [];

    /// <summary>Whether nobody has it open on any node.</summary>
    public bool IsEmpty => windows.Count == 0 && others.Count == 0;

    /// <summary>The people on this node, as of the last count.</summary>
    public Presence[] Here { get; private set; } = [];

    /// <summary>The people on any node, as of the last count.</summary>
    public Presence[] All { get; private set; } = [];

    public void Add(PresenceWindow window)
    {
        if (!windows.Contains(window))
        {
            windows.Add(window);
        }
    }

    public void Remove(PresenceWindow window) => windows.Remove(window);

    /// <summary>Processes another node's report; an empty list means that nobody has it open there.</summary>
    public void Hear(string node, IReadOnlyList<Presence> people, DateTimeOffset now)
    {
        if (people.Count == 0)
        {
            others.Remove(node);
        }
        else
        {
            others[node] = (people, now);
        }
    }

    /// <summary>Removes expired entries and counts the remaining people.</summary>
    public void Count(DateTimeOffset now)
    {
        windows.RemoveAll(window => window.SeenAt + NodePresence.OpenFor <= now);
        foreach (string node in others.Where(other => other.Value.HeardAt + NodePresence.OpenFor <= now).Select(other => other.Key).ToList())
        {
            others.Remove(node);
        }

        Here = Together(windows.Select(window => new Presence(window.PersonId, window.TypedAt + NodePresence.TypingFor > now)));
        All = Together(Here.Concat(others.Values.SelectMany(other => other.People)));
    }

    private static Presence[] Together(IEnumerable<Presence> people) =>
        [.. people.GroupBy(one => one.PersonId).OrderBy(person => person.Key).Select(person => new Presence(person.Key, person.Any(one => one.IsTyping)))];
}
