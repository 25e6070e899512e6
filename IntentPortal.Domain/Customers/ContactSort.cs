namespace IntentPortal.Domain.Customers;

/// <summary>The columns the archive of contacts can be sorted by.</summary>
public enum ContactSort
{
    Name = 1,
    Title,
    Customer,
    Stage,
    DecisionRole,
    Mobile,
    Phone,
    Email,
    WeChat,
    Department,
    Notes,
    Owner,
}
