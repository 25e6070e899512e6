namespace IntentPortal.Domain.FollowUps;

/// <summary>What somebody enters about a contact that took place, whatever it was about.</summary>
/// <param name="ContactId">With whom, where known.</param>
/// <param name="Method">How.</param>
/// <param name="TookPlaceAt">When.</param>
/// <param name="Content">What was said.</param>
/// <param name="NextPromiseDueOn">The day of the next follow-up, where one was promised.</param>
/// <param name="Files">Files that belong to it; their bytes are stored already.</param>
public abstract record FollowUpEntry(
    Guid? ContactId, FollowUpMethod Method, DateTimeOffset TookPlaceAt, string? Content, DateOnly? NextPromiseDueOn, IReadOnlyList<StoredFile> Files);
