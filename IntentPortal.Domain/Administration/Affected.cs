namespace IntentPortal.Domain.Administration;

/// <summary>
/// What an administrator is about to purge or to switch off, so that it can be said beforehand how many records that
/// concerns.
/// </summary>
public abstract record Affected
{
    private Affected()
    {
    }

    /// <summary>Invalid intents that go for good when they wait only this long.</summary>
    /// <param name="Days">How long they wait from now on.</param>
    public sealed record Purged(int Days) : Affected;

    /// <summary>What the follow-up rules look at.</summary>
    /// <param name="What">Which of it.</param>
    public sealed record Watched(WatchedWork What) : Affected;

    /// <summary>Records that use a value of a kept list.</summary>
    /// <param name="ValueId">The value.</param>
    public sealed record Value(Guid ValueId) : Affected;

    /// <summary>Records that say something in a user-defined field.</summary>
    /// <param name="FieldId">The field.</param>
    public sealed record Field(Guid FieldId) : Affected;

    /// <summary>Open intents, opportunities and planned promises of a person.</summary>
    /// <param name="PersonId">The person.</param>
    public sealed record Work(Guid PersonId) : Affected;
}

/// <summary>The work that a rule of the follow-up looks at.</summary>
public enum WatchedWork
{
    /// <summary>Intents in New.</summary>
    New,

    /// <summary>Intents in Following up.</summary>
    FollowingUp,

    /// <summary>Open intents with an owner.</summary>
    Owned,

    /// <summary>Planned promises.</summary>
    Promised,
}
