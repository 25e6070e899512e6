using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Domain.Customers;

/// <summary>The editable fields of a customer.</summary>
public sealed record CustomerDetails
{
    /// <summary>Full name.</summary>
    public string? Name { get; init; }

    /// <summary>Short name.</summary>
    public string? ShortName { get; init; }

    /// <summary>Company or person.</summary>
    public CustomerType Type { get; init; } = CustomerType.Company;

    /// <summary>Phone as typed.</summary>
    public string? Phone { get; init; }

    /// <summary>Mobile as typed.</summary>
    public string? Mobile { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Web site.</summary>
    public string? WebSite { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Unified social credit code.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Grade.</summary>
    public CustomerGrade? Grade { get; init; }

    /// <summary>The business relationship to us.</summary>
    public CustomerCategory? Category { get; init; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; init; }

    /// <summary>The region.</summary>
    public Guid? RegionId { get; init; }

    /// <summary>The company's size.</summary>
    public CustomerSize? Size { get; init; }

    /// <summary>How the customer became known to us.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The values of the user-defined fields; keys that are missing keep their values.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}

/// <summary>The business relationship of a customer to us. Stored as numbers: only add, never renumber.</summary>
public enum CustomerCategory
{
    EndUser = 1,
    Dealer = 2,
    Integrator = 3,
    PublicBody = 4,
    Other = 5,
}

/// <summary>The grade of a customer.</summary>
public enum CustomerGrade
{
    A = 1,
    B = 2,
    C = 3,
}

/// <summary>The size of a customer. Stored as numbers: only add, never renumber.</summary>
public enum CustomerSize
{
    Micro = 1,
    Small = 2,
    Medium = 3,
    Large = 4,
}
