namespace IntentPortal.Domain.Rules;

/// <summary>The steps of the escalation ladder.</summary>
public enum EscalationStep
{
    /// <summary>The promised day has come: the owner is reminded.</summary>
    DueDay = 1,

    /// <summary>The promise turned red: the owner is told.</summary>
    Red = 2,

    /// <summary>The team's manager is told.</summary>
    Manager = 3,

    /// <summary>The manager above is told.</summary>
    ManagerAbove = 4,
}
