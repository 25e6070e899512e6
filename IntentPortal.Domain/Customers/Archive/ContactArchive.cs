using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Domain.Customers.Archive;

/// <summary>A request for one page of the contact archive.</summary>
/// <param name="Text">Text to find in the contact's searchable fields or in the customer's name or code. Phone numbers
/// and addresses are searched only where the viewer may see them.</param>
/// <param name="Stages">Stages of the customer; empty means any.</param>
/// <param name="WithFormer">Whether contacts who left their customer are included.</param>
/// <param name="Sort">The column to sort by.</param>
/// <param name="Descending">Whether to sort in descending order.</param>
/// <param name="Skip">The number of rows to skip.</param>
/// <param name="Take">The number of rows to return.</param>
public sealed record ContactPageRequest(
    string? Text, IReadOnlyList<CustomerStage> Stages, bool WithFormer = false, ContactSort Sort = ContactSort.Name, bool Descending = false, int Skip = 0, int Take = 50)
{
    /// <summary>The customer's owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The contact's role in purchase decisions.</summary>
    public DecisionRole? DecisionRole { get; init; }

    /// <summary>Filters on user-defined fields; applied only where the viewer may see the fields.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];

    /// <summary>
    /// The key of the user-defined field to sort by instead of <see cref="Sort"/>; null or an unknown key sorts by the
    /// column.
    /// </summary>
    public string? CustomSort { get; init; }
}

/// <summary>The columns by which the contact archive can be sorted.</summary>
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
    IsPrimary,
}

/// <summary>
/// A contact as shown in the archive and on the customer's page. Phone numbers and addresses are null where the viewer
/// may not see them.
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

    /// <summary>The values of the user-defined fields; null where the viewer may not see them.</summary>
    public CustomValues? Custom { get; init; }

    /// <summary>The editable fields of the contact, limited to what the viewer may see.</summary>
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
