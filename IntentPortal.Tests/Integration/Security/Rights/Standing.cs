namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>Whether the portal knows a person and lets them in.</summary>
public enum Standing
{
    /// <summary>Known and in service.</summary>
    InService,

    /// <summary>Known and taken out of service.</summary>
    Deactivated,

    /// <summary>Not known at all.</summary>
    Unknown,
}
