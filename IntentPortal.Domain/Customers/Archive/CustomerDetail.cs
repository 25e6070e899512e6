using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers.Archive;

/// <summary>Everything the customer's page shows, and the actions that the viewer may take.</summary>
public sealed record CustomerDetail
{
    /// <summary>The customer's row in the archive.</summary>
    public required CustomerRow Row { get; init; }

    /// <summary>
    /// The editable fields of the customer; phone numbers, e-mail and address are null where the viewer may not see
    /// them.
    /// </summary>
    public required CustomerDetails Details { get; init; }

    /// <summary>Whether the viewer may see phone numbers and addresses.</summary>
    public required bool SeesContactData { get; init; }

    /// <summary>The collaborators.</summary>
    public IReadOnlyList<Guid> CollaboratorIds { get; init; } = [];

    /// <summary>Its contacts.</summary>
    public IReadOnlyList<ContactRow> Contacts { get; init; } = [];

    /// <summary>The opportunities that the viewer may see.</summary>
    public IReadOnlyList<CustomerOpportunity> Opportunities { get; init; } = [];

    /// <summary>The customer's demands.</summary>
    public IReadOnlyList<CustomerDemand> Demands { get; init; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<AttachmentRow> Attachments { get; init; } = [];

    /// <summary>Why it was deactivated.</summary>
    public Guid? DeactivationReasonId { get; init; }

    /// <summary>The note entered at deactivation.</summary>
    public string? LifeCycleNote { get; init; }

    /// <summary>The conclusion of the follow-up, entered at conversion.</summary>
    public string? ConversionConclusion { get; init; }

    /// <summary>Conversions and merges that can still be undone, newest first.</summary>
    public IReadOnlyList<CustomerConversion> Conversions { get; init; } = [];

    /// <summary>Codes of the customers that were merged into this one; links to them lead here.</summary>
    public IReadOnlyList<string> MergedCodes { get; init; } = [];

    /// <summary>
    /// The number of open opportunities, including those that the viewer may not see, because they prevent a
    /// deactivation too.
    /// </summary>
    public int OpenOpportunities { get; init; }

    /// <summary>The actions the viewer may take now; the services check them again.</summary>
    public required CustomerActions Actions { get; init; }
}

/// <summary>
/// The actions a viewer may take on a customer in its current state, so that a screen offers only those. The services
/// check them again.
/// </summary>
public sealed record CustomerActions(bool Edit, bool Convert, bool Merge, bool AddOpportunity, bool Undo, bool Deactivate, bool Reactivate)
{
    /// <summary>Whether an opportunity can be created along with a conversion or merge.</summary>
    public bool BeginOpportunity { get; init; }

    /// <summary>Derives the actions from the viewer's rights and the customer's stage.</summary>
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

/// <summary>An opportunity on the customer's page, with its promise.</summary>
public sealed record CustomerOpportunity(
    string Code, string Name, OpportunityStage Stage, decimal ExpectedAmount, DateOnly ExpectedCloseOn, DateOnly? PromiseDueOn, int PromiseMovedCount)
{
    /// <summary>The owner.</summary>
    public required Guid OwnerId { get; init; }
}

/// <summary>A conversion or merge that can still be undone.</summary>
public sealed record CustomerConversion(Guid Id, ConversionKind Kind, string? MergedLabel, string Conclusion, string ByName, DateTimeOffset At);
