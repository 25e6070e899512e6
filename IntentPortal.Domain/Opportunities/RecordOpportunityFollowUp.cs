using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Records a follow-up about an opportunity, with the next promise where one was made.</summary>
public sealed record RecordOpportunityFollowUp(
    Guid OpportunityId, Guid? ContactId, FollowUpMethod Method, DateTimeOffset TookPlaceAt, string? Content, DateOnly? NextPromiseDueOn, IReadOnlyList<StoredFile> Files)
    : FollowUpEntry(ContactId, Method, TookPlaceAt, Content, NextPromiseDueOn, Files);
