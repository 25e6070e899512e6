namespace IntentPortal.Domain.FollowUps;

/// <summary>Records a contact that took place, with the next promise where one was made.</summary>
/// <param name="SubjectId">The record that it was about.</param>
/// <param name="ContactId">With whom, where known.</param>
/// <param name="Method">How.</param>
/// <param name="TookPlaceAt">When.</param>
/// <param name="Content">What was said.</param>
/// <param name="NextPromiseDueOn">The day of the next follow-up, where one was promised.</param>
/// <param name="Files">Files that belong to it; their bytes are stored already.</param>
public sealed record RecordFollowUp(
    Guid SubjectId, Guid? ContactId, FollowUpMethod Method, DateTimeOffset TookPlaceAt, string? Content, DateOnly? NextPromiseDueOn, IReadOnlyList<StoredFile> Files);

/// <summary>
/// Moves the planned promise about a record, with a reason. Without a planned promise a new one is made and the reason
/// is not needed.
/// </summary>
public sealed record MovePromise(Guid SubjectId, DateOnly DueOn, string? Reason);
