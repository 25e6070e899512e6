using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Customers;

/// <summary>Everything the customer's page shows, and what the viewer may do with it.</summary>
public sealed record CustomerDetail
{
    /// <summary>What the archive shows too.</summary>
    public required CustomerRow Row { get; init; }

    /// <summary>What was typed about it; phone numbers, e-mail and address are null where the viewer may not see them.</summary>
    public required CustomerDetails Details { get; init; }

    /// <summary>Whether the viewer sees numbers and addresses.</summary>
    public required bool SeesContactData { get; init; }

    /// <summary>People who work on it too.</summary>
    public IReadOnlyList<Guid> CollaboratorIds { get; init; } = [];

    /// <summary>Its contacts.</summary>
    public IReadOnlyList<ContactRow> Contacts { get; init; } = [];

    /// <summary>Opportunities that the viewer sees.</summary>
    public IReadOnlyList<CustomerOpportunity> Opportunities { get; init; } = [];

    /// <summary>What it demands.</summary>
    public IReadOnlyList<CustomerDemand> Demands { get; init; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<AttachmentRow> Attachments { get; init; } = [];

    /// <summary>Why it was deactivated.</summary>
    public Guid? DeactivationReasonId { get; init; }

    /// <summary>What was said when it was deactivated.</summary>
    public string? LifeCycleNote { get; init; }

    /// <summary>What the follow-up concluded when it was converted.</summary>
    public string? ConversionConclusion { get; init; }

    /// <summary>Conversions and merges that can still be undone, newest first.</summary>
    public IReadOnlyList<CustomerConversion> Conversions { get; init; } = [];

    /// <summary>Codes of the customers that were merged into it; they lead here.</summary>
    public IReadOnlyList<string> MergedCodes { get; init; } = [];

    /// <summary>How many opportunities are open, those that the viewer does not see included: they stand in the way of a deactivation too.</summary>
    public int OpenOpportunities { get; init; }

    /// <summary>What the viewer may do now; the services check again.</summary>
    public required CustomerActions Actions { get; init; }
}
