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

    /// <summary>Somebody asks for one of your customers.</summary>
    HandOverRequested = 20,

    /// <summary>A customer was handed over.</summary>
    HandOverAccepted = 21,

    /// <summary>A customer you asked for is not handed over.</summary>
    HandOverDeclined = 22,
}
