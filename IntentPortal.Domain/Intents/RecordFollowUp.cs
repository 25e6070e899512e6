using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Domain.Intents;

/// <summary>Records a follow-up of an intent, with the next promise where one was made.</summary>
public sealed record RecordFollowUp(
    Guid IntentId, Guid? ContactId, FollowUpMethod Method, DateTimeOffset TookPlaceAt, string? Content, DateOnly? NextPromiseDueOn, IReadOnlyList<StoredFile> Files)
    : FollowUpEntry(ContactId, Method, TookPlaceAt, Content, NextPromiseDueOn, Files);
