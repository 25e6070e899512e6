using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Something on an intent's timeline: a follow-up with its words, or a line of the ledger.</summary>
/// <param name="At">When it happened.</param>
/// <param name="ActorName">Who; null is the system.</param>
/// <param name="FollowUp">The follow-up, where it is one.</param>
/// <param name="Line">The ledger line, where it is one.</param>
public sealed record TimelineItem(DateTimeOffset At, string? ActorName, TimelineFollowUp? FollowUp, LedgerRow? Line);

/// <summary>A follow-up as the timeline shows it.</summary>
public sealed record TimelineFollowUp(Guid Id, FollowUpMethod Method, string? ContactName, string Content)
{
    /// <summary>What it is about, in the timeline of a customer; null where it is about the record itself.</summary>
    public TimelineSubject? About { get; init; }
}

/// <summary>The intent or opportunity that a follow-up in the timeline of its customer is about.</summary>
public sealed record TimelineSubject(RecordKind Kind, string Code);
