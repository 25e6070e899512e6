using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Domain.Intents;

/// <summary>A follow-up as the timeline shows it.</summary>
public sealed record TimelineFollowUp(Guid Id, FollowUpMethod Method, string? ContactName, string Content);
