namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The work about a customer that may let somebody see it.</summary>
public enum WorkAbout
{
    /// <summary>None.</summary>
    None,

    /// <summary>The person owns an intent of it, of a foreign department.</summary>
    MyIntent,

    /// <summary>The person owns an opportunity of it, of a foreign department.</summary>
    MyOpportunity,

    /// <summary>The person owned an intent of it that is in the recycle bin.</summary>
    MyInvalidIntent,

    /// <summary>A colleague owns an intent of it, of the person's department.</summary>
    IntentOfTree,
}
