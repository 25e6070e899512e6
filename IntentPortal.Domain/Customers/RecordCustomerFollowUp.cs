using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Domain.Customers;

/// <summary>Records a follow-up about a customer.</summary>
public sealed record RecordCustomerFollowUp(
    Guid CustomerId, Guid? ContactId, FollowUpMethod Method, DateTimeOffset TookPlaceAt, string? Content, DateOnly? NextPromiseDueOn, IReadOnlyList<StoredFile> Files)
    : FollowUpEntry(ContactId, Method, TookPlaceAt, Content, NextPromiseDueOn, Files);
