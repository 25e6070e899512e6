using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.FollowUps;

/// <summary>An entry of a record's timeline: a follow-up or a line of the ledger.</summary>
/// <param name="At">When it happened.</param>
/// <param name="ActorName">The person's name; null for the system.</param>
/// <param name="FollowUp">The follow-up, or null for a ledger line.</param>
/// <param name="Line">The ledger line, or null for a follow-up.</param>
public sealed record TimelineItem(DateTimeOffset At, string? ActorName, TimelineFollowUp? FollowUp, LedgerRow? Line);

/// <summary>A follow-up as shown in a timeline.</summary>
public sealed record TimelineFollowUp(Guid Id, FollowUpMethod Method, string? ContactName, string Content)
{
    /// <summary>In a customer's timeline, the record it is about; null where it is about the customer itself.</summary>
    public TimelineSubject? About { get; init; }
}

/// <summary>The intent or opportunity of a follow-up in the customer's timeline.</summary>
public sealed record TimelineSubject(RecordKind Kind, string Code);
