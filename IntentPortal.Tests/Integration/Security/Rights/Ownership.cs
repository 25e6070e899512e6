namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The relation of a record to the actor.</summary>
public enum Ownership
{
    /// <summary>The actor owns it.</summary>
    Own,

    /// <summary>
    /// For an intent: the actor captured it and nobody owns it. For a customer: the actor collaborates.
    /// </summary>
    Shared,

    /// <summary>Nobody owns it, and somebody else added it.</summary>
    Unassigned,

    /// <summary>A colleague owns it.</summary>
    Others,
}
