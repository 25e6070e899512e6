namespace IntentPortal.Domain.Rules;

/// <summary>How long something has stood where it is, by the rules.</summary>
public enum AgeingState
{
    /// <summary>As it should be.</summary>
    Fresh = 0,

    /// <summary>Somebody should look at it.</summary>
    Warn = 1,

    /// <summary>Nothing goes on here.</summary>
    Stuck = 2,
}
