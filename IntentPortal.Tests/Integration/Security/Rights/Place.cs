namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The department of a record relative to that of the actor.</summary>
public enum Place
{
    /// <summary>In the actor's department.</summary>
    Own,

    /// <summary>In a department below the actor's.</summary>
    Below,

    /// <summary>In another part of the company.</summary>
    Foreign,
}
