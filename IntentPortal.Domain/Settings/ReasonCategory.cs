namespace IntentPortal.Domain.Settings;

/// <summary>What a reason explains.</summary>
public enum ReasonCategory
{
    Invalid = 1,
    Lost = 2,
    Deactivated = 3,
    Postponed = 4,
    Declined = 5,
}
