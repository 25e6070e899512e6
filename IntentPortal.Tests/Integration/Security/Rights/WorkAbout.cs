namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The work about a customer that may make it visible to the actor.</summary>
public enum WorkAbout
{
    /// <summary>None.</summary>
    None,

    /// <summary>The actor owns an intent of the customer, in a foreign department.</summary>
    MyIntent,

    /// <summary>The actor owns an opportunity of the customer, in a foreign department.</summary>
    MyOpportunity,

    /// <summary>The actor owned an intent of the customer that is in the recycle bin.</summary>
    MyInvalidIntent,

    /// <summary>A colleague owns an intent of the customer, in the actor's department.</summary>
    IntentOfTree,
}
