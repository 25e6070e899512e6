using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Domain.Customers.Archive;

/// <summary>One page of the archive of contacts.</summary>
/// <param name="Text">Text in what the contact is found by, numbers and addresses only where the viewer sees them, or
/// in the customer's name or code.</param>
/// <param name="Stages">Stages of the customer; empty means any.</param>
/// <param name="WithFormer">Whether those who left their customer are shown too.</param>
/// <param name="Sort">By which column.</param>
/// <param name="Descending">In which direction.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page.</param>
public sealed record ContactPageRequest(
    string? Text, IReadOnlyList<CustomerStage> Stages, bool WithFormer = false, ContactSort Sort = ContactSort.Name, bool Descending = false, int Skip = 0, int Take = 50)
{
    /// <summary>The customer's owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>What the contact has to say in a purchase.</summary>
    public DecisionRole? DecisionRole { get; init; }

    /// <summary>What user-defined fields must say, as far as the viewer sees them.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];

    /// <summary>
    /// The key of the user-defined field to sort by instead of a column; null or unknown for the column.
    /// </summary>
    public string? CustomSort { get; init; }
}

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

/// <summary>
/// A contact as the archive and the customer's page show it; numbers and addresses are null where the viewer may not
/// see them.
/// </summary>
public sealed record ContactRow(
    Guid Id,
    long Version,
    Guid CustomerId,
    string CustomerCode,
    string CustomerName,
    CustomerStage CustomerStage,
    string Name,
    string? Title,
    string? Department,
    string? Mobile,
    string? Phone,
    string? Email,
    string? WeChat,
    bool IsPrimary,
    DecisionRole DecisionRole,
    bool IsFormer,
    string? Notes)
{
    /// <summary>The customer's owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>What it says in user-defined fields; null where the viewer may not see it.</summary>
    public CustomValues? Custom { get; init; }

    /// <summary>What people typed about it, as far as the viewer sees it.</summary>
    public ContactDetails Details => new()
    {
        Name = Name,
        Title = Title,
        Department = Department,
        Mobile = Mobile,
        Phone = Phone,
        Email = Email,
        WeChat = WeChat,
        IsPrimary = IsPrimary,
        DecisionRole = DecisionRole,
        Notes = Notes,
        Custom = Custom ?? CustomValues.Empty,
    };
}
