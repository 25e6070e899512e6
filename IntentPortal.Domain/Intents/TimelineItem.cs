using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Intents;

/// <summary>Something on an intent's timeline: a follow-up with its words, or a line of the ledger.</summary>
/// <param name="At">When it happened.</param>
/// <param name="ActorName">Who; null is the system.</param>
/// <param name="FollowUp">The follow-up, where it is one.</param>
/// <param name="Line">The ledger line, where it is one.</param>
public sealed record TimelineItem(DateTimeOffset At, string? ActorName, TimelineFollowUp? FollowUp, LedgerRow? Line);
