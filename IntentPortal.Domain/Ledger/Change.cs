namespace IntentPortal.Domain.Ledger;

/// <summary>One entry of the ledger: one committed unit of work, with a line for every record it touched. Never changed afterwards.</summary>
public sealed class Change
{
    private readonly List<ChangeLine> lines = [];

    private Change()
    {
    }

    /// <summary>Starts the entry of one unit of work.</summary>
    /// <param name="id">The identity of the entry.</param>
    /// <param name="at">When it was committed.</param>
    /// <param name="actorId">Who did it; null is the system itself.</param>
    public Change(Guid id, DateTimeOffset at, Guid? actorId)
    {
        Id = id;
        At = at;
        ActorId = actorId;
    }

    /// <summary>The place in the ledger, given by the database: the one database-generated value of a commit.</summary>
    public long Sequence { get; private set; }

    /// <summary>The identity, which the lines refer to.</summary>
    public Guid Id { get; private set; }

    /// <summary>When it was committed.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who did it; null is the system itself.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>What happened, record by record.</summary>
    public IReadOnlyList<ChangeLine> Lines => lines;

    /// <summary>Adds a line for one record.</summary>
    public void Add(ChangeLine line) => lines.Add(line);
}
