namespace IntentPortal.Domain.Suggestions;

/// <summary>Where a suggestion stands.</summary>
public enum SuggestionStatus
{
    UnderReview = 1,
    Planned = 2,
    InProgress = 3,
    Shipped = 4,
    Declined = 5,
    Merged = 6,
}
