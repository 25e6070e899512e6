using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Intents;

/// <summary>The intent or opportunity that a follow-up in the timeline of its customer is about.</summary>
public sealed record TimelineSubject(RecordKind Kind, string Code);
