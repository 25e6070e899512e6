namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>How a record belongs to the person who acts.</summary>
public enum Ownership
{
    /// <summary>The person owns it.</summary>
    Own,

    /// <summary>Nobody owns an intent that the person captured; on a customer: the person works on it too.</summary>
    Shared,

    /// <summary>Nobody owns it, and somebody else brought it in.</summary>
    Unassigned,

    /// <summary>A colleague owns it.</summary>
    Others,
}
