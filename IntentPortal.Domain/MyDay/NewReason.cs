namespace IntentPortal.Domain.MyDay;

/// <summary>Why something is new for a person.</summary>
public enum NewReason
{
    /// <summary>An intent was given to the person, who has not followed it up yet.</summary>
    GivenToMe = 1,

    /// <summary>An intent has no owner and the person may take it or give it to somebody.</summary>
    WithoutOwner = 2,

    /// <summary>What the person captured was confirmed by somebody else in the last seven days.</summary>
    MineConfirmed = 3,

    /// <summary>A suggestion that the person answers for is to be looked at.</summary>
    SuggestionToReview = 4,
}
