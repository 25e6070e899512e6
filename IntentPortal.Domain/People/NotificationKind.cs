namespace IntentPortal.Domain.People;

/// <summary>What a notification says.</summary>
public enum NotificationKind
{
    /// <summary>A suggestion was given to you.</summary>
    SuggestionAssigned = 1,

    /// <summary>An intent was given to you.</summary>
    IntentAssigned = 2,

    /// <summary>An opportunity was given to you.</summary>
    OpportunityAssigned = 3,

    /// <summary>A customer was given to you, or you work on it too.</summary>
    CustomerAssigned = 4,
}
