namespace IntentPortal.Domain.Customers;

/// <summary>What a contact has to say in a purchase.</summary>
public enum DecisionRole
{
    Unknown = 0,
    Decides = 1,
    Influences = 2,
    Uses = 3,
    Blocks = 4,
}
