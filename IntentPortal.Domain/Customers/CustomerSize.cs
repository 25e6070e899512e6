namespace IntentPortal.Domain.Customers;

/// <summary>How large a customer is. Stored as numbers: only add, never renumber.</summary>
public enum CustomerSize
{
    Micro = 1,
    Small = 2,
    Medium = 3,
    Large = 4,
}
