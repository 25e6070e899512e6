namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Whether the customer is a company or a person.</summary>
public enum CustomerType
{
    Company = 1,
    Person = 2,
}
