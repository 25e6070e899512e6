using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Reads an opportunity for its page. Every answer is limited to what the actor may see.</summary>
public interface IOpportunityQueries
{
    /// <summary>One opportunity by its code, or null.</summary>
    Task<OpportunityDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>
    /// The timeline of an opportunity, newest first; empty when the actor may not see the opportunity.
    /// </summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid opportunityId, int take, CancellationToken cancel);

    /// <summary>
    /// The file name of an attachment of an opportunity; null when the actor may not see the opportunity.
    /// </summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}

/// <summary>
/// Everything the page of an opportunity shows, and the actions that the viewer may take. The names of products, people
/// and reasons come from the reference lists.
/// </summary>
public sealed record OpportunityDetail
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version.</summary>
    public required long Version { get; init; }

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>The editable fields of the opportunity.</summary>
    public required OpportunityDetails Details { get; init; }

    /// <summary>The stage.</summary>
    public required OpportunityStage Stage { get; init; }

    /// <summary>When it entered its stage.</summary>
    public required DateTimeOffset StageEnteredAt { get; init; }

    /// <summary>The reason entered when it moved back, was lost or was reopened.</summary>
    public string? StageNote { get; init; }

    /// <summary>The reason for the loss.</summary>
    public Guid? LostReasonId { get; init; }

    /// <summary>The total of the product lines.</summary>
    public decimal LinesSum { get; init; }

    /// <summary>The owner.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The department it belongs to.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The customer.</summary>
    public required CustomerRef Customer { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The customer's stage.</summary>
    public required CustomerStage CustomerStage { get; init; }

    /// <summary>Whether the viewer may open the customer.</summary>
    public CustomerAccess CustomerAccess { get; init; } = new(true, null, null, false);

    /// <summary>The contact's name.</summary>
    public string? ContactName { get; init; }

    /// <summary>The intent from which it was created; null if there is none or the viewer may not see it.</summary>
    public RecordRef? OriginIntent { get; init; }

    /// <summary>
    /// The blocking suggestions that the viewer may see; <see cref="OpportunityDetails.BlockedBy"/> has all of them.
    /// </summary>
    public IReadOnlyList<BlockingSuggestion> BlockedBy { get; init; } = [];

    /// <summary>The due day of the planned promise, or null.</summary>
    public DateOnly? PromiseDueOn { get; init; }

    /// <summary>How often the planned promise was moved.</summary>
    public int PromiseMovedCount { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyList<AttachmentRow> Attachments { get; init; } = [];

    /// <summary>The actions the viewer may take.</summary>
    public required OpportunityActions Actions { get; init; }
}

/// <summary>
/// The actions a viewer may take on an opportunity in its current state, so that a screen offers only those. The
/// services check them again.
/// </summary>
public sealed record OpportunityActions(bool Work, bool Close, bool Reopen)
{
    /// <summary>Derives the actions from the viewer's rights and the stage.</summary>
    public static OpportunityActions For(Viewer viewer, Opportunity opportunity)
    {
        bool work = OpportunityRights.MayWork(viewer, opportunity);
        return new OpportunityActions(work, work && opportunity.IsOpen, !opportunity.IsOpen && OpportunityRights.MayReopen(viewer, opportunity));
    }
}

/// <summary>A blocking suggestion as shown on the page of the opportunity.</summary>
public sealed record BlockingSuggestion(Guid Id, string Code, string Title);
