namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>Where a record lies, seen from the department of the person who acts.</summary>
public enum Place
{
    /// <summary>In the own department.</summary>
    Own,

    /// <summary>In a department below the own one.</summary>
    Below,

    /// <summary>In another part of the company.</summary>
    Foreign,
}
