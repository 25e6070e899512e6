namespace IntentPortal.Domain.Customers;

/// <summary>The grade of a customer.</summary>
public enum CustomerGrade
{
    A = 1,
    B = 2,
    C = 3,
}
