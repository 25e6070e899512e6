using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers;

/// <summary>A contact as the archive and the customer's page show it; numbers and addresses are null where the viewer may not see them.</summary>
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
