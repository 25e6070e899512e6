namespace IntentPortal.Domain.Customers;

/// <summary>In what two customers agree.</summary>
public enum DuplicateSign
{
    Name = 1,
    Phone = 2,
    Email = 3,
    CreditCode = 4,
}
