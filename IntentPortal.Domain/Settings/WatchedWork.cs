namespace IntentPortal.Domain.Settings;

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
