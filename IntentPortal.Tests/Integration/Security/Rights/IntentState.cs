namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The state of a case's intents before the operation.</summary>
public enum IntentState
{
    /// <summary>New and undecided.</summary>
    Open,

    /// <summary>A colleague confirmed it as a suggestion.</summary>
    Suggestion,

    /// <summary>The person confirmed it as a suggestion an hour ago.</summary>
    MySuggestion,

    /// <summary>The person confirmed it as a suggestion more than 24 hours ago.</summary>
    MyOldSuggestion,

    /// <summary>A colleague confirmed it as a purchase.</summary>
    Purchase,

    /// <summary>A colleague confirmed it as invalid.</summary>
    Invalid,

    /// <summary>The person confirmed it as invalid an hour ago.</summary>
    MyInvalid,

    /// <summary>The person confirmed it as invalid more than 24 hours ago.</summary>
    MyOldInvalid,
}
