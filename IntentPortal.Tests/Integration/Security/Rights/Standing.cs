namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>Whether the portal knows a person and lets them in.</summary>
public enum Standing
{
    /// <summary>Known and active.</summary>
    InService,

    /// <summary>Known and deactivated.</summary>
    Deactivated,

    /// <summary>Unknown.</summary>
    Unknown,
}
