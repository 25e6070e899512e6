namespace IntentPortal.Domain.Administration;

/// <summary>
/// Selects what an administrator is about to purge or change, to show in advance how many records are affected.
/// </summary>
public abstract record Affected
{
    private Affected()
    {
    }

    /// <summary>Invalid intents that a shorter retention would delete permanently.</summary>
    /// <param name="Days">The new retention in days.</param>
    public sealed record Purged(int Days) : Affected;

    /// <summary>Records to which a follow-up rule applies.</summary>
    /// <param name="What">The kind of work.</param>
    public sealed record Watched(WatchedWork What) : Affected;

    /// <summary>Records that use a value of an administered list.</summary>
    /// <param name="ValueId">The value.</param>
    public sealed record Value(Guid ValueId) : Affected;

    /// <summary>Records that have a value in a user-defined field.</summary>
    /// <param name="FieldId">The field.</param>
    public sealed record Field(Guid FieldId) : Affected;
}

/// <summary>The work to which a follow-up rule applies.</summary>
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
