using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>What the page of an opportunity shows. Every answer is limited to what the actor may see.</summary>
public interface IOpportunityQueries
{
    /// <summary>One opportunity by its code, or null.</summary>
    Task<OpportunityDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>What happened to an opportunity, newest first; empty when the actor does not see it.</summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid opportunityId, int take, CancellationToken cancel);

    /// <summary>The name of a file of an opportunity that the actor sees, or null.</summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}

/// <summary>
/// Everything the page of an opportunity shows, and what the viewer may do with it. Names of products, people and
/// reasons come from the reference lists.
/// </summary>
public sealed record OpportunityDetail
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>As it was read.</summary>
    public required long Version { get; init; }

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>What people typed about it.</summary>
    public required OpportunityDetails Details { get; init; }

    /// <summary>How far it has come.</summary>
    public required OpportunityStage Stage { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset StageEnteredAt { get; init; }

    /// <summary>Why it went back, was lost or reopened.</summary>
    public string? StageNote { get; init; }

    /// <summary>Why it was lost.</summary>
    public Guid? LostReasonId { get; init; }

    /// <summary>What the product lines come to.</summary>
    public decimal LinesSum { get; init; }

    /// <summary>Who works it.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The department it belongs to.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The customer.</summary>
    public required CustomerRef Customer { get; init; }

    /// <summary>What the customer is called.</summary>
    public required string CustomerName { get; init; }

    /// <summary>How far the customer has come.</summary>
    public required CustomerStage CustomerStage { get; init; }

    /// <summary>Whether the viewer may open the customer.</summary>
    public CustomerAccess CustomerAccess { get; init; } = new(true, null, null, false);

    /// <summary>The contact, by name.</summary>
    public string? ContactName { get; init; }

    /// <summary>The intent it came from; null as well when the viewer does not see it.</summary>
    public RecordRef? OriginIntent { get; init; }

    /// <summary>
    /// The suggestions that block it and that the viewer sees; <see cref="OpportunityDetails.BlockedBy"/> has all of
    /// them.
    /// </summary>
    public IReadOnlyList<BlockingSuggestion> BlockedBy { get; init; } = [];

    /// <summary>When the next follow-up was promised for.</summary>
    public DateOnly? PromiseDueOn { get; init; }

    /// <summary>How often that was moved.</summary>
    public int PromiseMovedCount { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyList<AttachmentRow> Attachments { get; init; } = [];

    /// <summary>What the viewer may do.</summary>
    public required OpportunityActions Actions { get; init; }
}

/// <summary>
/// What a viewer may do with an opportunity as it is now, so that a screen offers only that. The services check again.
/// </summary>
public sealed record OpportunityActions(bool Work, bool Close, bool Reopen)
{
    /// <summary>Works it out from the rights and the stage.</summary>
    public static OpportunityActions For(Viewer viewer, Opportunity opportunity)
    {
        bool work = OpportunityRights.MayWork(viewer, opportunity);
        return new OpportunityActions(work, work && opportunity.IsOpen, !opportunity.IsOpen && OpportunityRights.MayReopen(viewer, opportunity));
    }
}

/// <summary>A suggestion that blocks an opportunity, as its page names it.</summary>
public sealed record BlockingSuggestion(Guid Id, string Code, string Title);
