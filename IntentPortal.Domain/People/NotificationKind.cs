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

    /// <summary>A promised day has come.</summary>
    PromiseDue = 10,

    /// <summary>A promise of yours is overdue.</summary>
    PromiseOverdue = 11,

    /// <summary>A promise in your team is overdue.</summary>
    PromiseOverdueInTeam = 12,

    /// <summary>A promise in a team below is overdue, and its manager was told before.</summary>
    PromiseOverdueBelow = 13,

    /// <summary>Somebody asks for one of your customers.</summary>
    HandOverRequested = 20,

    /// <summary>A customer was handed over.</summary>
    HandOverAccepted = 21,

    /// <summary>A customer you asked for is not handed over.</summary>
    HandOverDeclined = 22,
}
