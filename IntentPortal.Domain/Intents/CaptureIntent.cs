using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Domain.Intents;

/// <summary>Captures an intent. <paramref name="IntentId"/> is made by the form, so that sending the same form twice captures once;
/// what is saved has an identity of its own that follows from it and from everything that is said.</summary>
public sealed record CaptureIntent(
    Guid IntentId, IntentDetails Details, Guid? CustomerId, QuickAddCustomer? NewCustomer, Guid? OwnerId, DateOnly? PromiseDueOn, IReadOnlyList<StoredFile> Files);
