using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers.Archive;

/// <summary>Everything the customer's page shows, and what the viewer may do with it.</summary>
public sealed record CustomerDetail
{
    /// <summary>What the archive shows too.</summary>
    public required CustomerRow Row { get; init; }

    /// <summary>
    /// What was typed about it; phone numbers, e-mail and address are null where the viewer may not see them.
    /// </summary>
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

    /// <summary>
    /// How many opportunities are open, those that the viewer does not see included: they stand in the way of a
    /// deactivation too.
    /// </summary>
    public int OpenOpportunities { get; init; }

    /// <summary>What the viewer may do now; the services check again.</summary>
    public required CustomerActions Actions { get; init; }
}

/// <summary>
/// What a viewer may do with a customer as it is now, so that a screen offers only that. The services check again.
/// </summary>
public sealed record CustomerActions(bool Edit, bool Convert, bool Merge, bool AddOpportunity, bool Undo, bool Deactivate, bool Reactivate)
{
    /// <summary>Whether an opportunity can be begun along with a conversion or merge.</summary>
    public bool BeginOpportunity { get; init; }

    /// <summary>Works it out from the rights and the stage.</summary>
    public static CustomerActions For(Viewer viewer, Customer customer)
    {
        bool convert = customer.IsInService && CustomerRights.MayConvert(viewer, customer);
        bool begin = customer.IsInService && CustomerRights.MayBeginOpportunity(viewer, customer);
        bool undo = CustomerRights.MayManageLifeCycle(viewer, customer);
        return new CustomerActions(
            Edit: customer.IsInService && CustomerRights.MayEdit(viewer, customer),
            Convert: convert && customer.Stage == CustomerStage.Intent,
            Merge: convert,
            AddOpportunity: begin && customer.Stage != CustomerStage.Intent,
            Undo: undo && customer.IsInService,
            Deactivate: undo && customer.IsInService,
            Reactivate: undo && customer.IsDeactivated)
        {
            BeginOpportunity = begin,
        };
    }
}

/// <summary>A demand on the customer's page.</summary>
public sealed record CustomerDemand(string SuggestionCode, string SuggestionTitle, SuggestionStatus Status, DemandImportance Importance, DateTimeOffset LastAskedAt);

/// <summary>An opportunity on the customer's page, with what is promised about it.</summary>
public sealed record CustomerOpportunity(
    string Code, string Name, OpportunityStage Stage, decimal ExpectedAmount, DateOnly ExpectedCloseOn, DateOnly? PromiseDueOn, int PromiseMovedCount);

/// <summary>A conversion or merge that can still be undone.</summary>
public sealed record CustomerConversion(Guid Id, ConversionKind Kind, string? MergedLabel, string Conclusion, string ByName, DateTimeOffset At);
