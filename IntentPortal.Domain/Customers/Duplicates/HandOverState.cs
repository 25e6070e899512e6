namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>How far a request for a hand-over has come.</summary>
public enum HandOverState
{
    Waiting = 1,
    Accepted = 2,
    Declined = 3,
}
