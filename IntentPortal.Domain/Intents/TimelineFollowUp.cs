using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Domain.Intents;

/// <summary>A follow-up as the timeline shows it.</summary>
public sealed record TimelineFollowUp(Guid Id, FollowUpMethod Method, string? ContactName, string Content)
{
    /// <summary>What it is about, in the timeline of a customer; null where it is about the record itself.</summary>
    public TimelineSubject? About { get; init; }
}
