namespace IntentPortal.Domain.Customers;

/// <summary>What a customer is to us. Stored as numbers: only add, never renumber.</summary>
public enum CustomerCategory
{
    EndUser = 1,
    Dealer = 2,
    Integrator = 3,
    PublicBody = 4,
    Other = 5,
}
