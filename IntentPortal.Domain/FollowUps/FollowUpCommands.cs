namespace IntentPortal.Domain.FollowUps;

/// <summary>Records a follow-up, optionally with the next promise.</summary>
/// <param name="SubjectId">The record it is about.</param>
/// <param name="ContactId">The contact person, where known.</param>
/// <param name="Method">The method.</param>
/// <param name="TookPlaceAt">When.</param>
/// <param name="Content">The content.</param>
/// <param name="NextPromiseDueOn">The day of the next promise, or null.</param>
/// <param name="Files">Files that belong to it. Their bytes are already stored.</param>
public sealed record RecordFollowUp(
    Guid SubjectId, Guid? ContactId, FollowUpMethod Method, DateTimeOffset TookPlaceAt, string? Content, DateOnly? NextPromiseDueOn, IReadOnlyList<StoredFile> Files);

/// <summary>
/// Moves the planned promise about a record, with a reason. If there is no planned promise, a new one is made and no
/// reason is needed.
/// </summary>
public sealed record MovePromise(Guid SubjectId, DateOnly DueOn, string? Reason);
