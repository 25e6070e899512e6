using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Intents;

/// <summary>Captures an intent. <paramref name="IntentId"/> is made by the form, so that sending the same form twice
/// captures once;
/// what is saved has an identity of its own that follows from it and from everything that is said.</summary>
public sealed record CaptureIntent(
    Guid IntentId, IntentDetails Details, Guid? CustomerId, QuickAddCustomer? NewCustomer, Guid? OwnerId, DateOnly? PromiseDueOn, IReadOnlyList<StoredFile> Files);

/// <summary>Saves what was edited of an intent that was read at <paramref name="Version"/>.</summary>
public sealed record EditIntent(
    Guid IntentId, long Version, IntentDetails Details);

/// <summary>Divides an intent in two.</summary>
public sealed record SplitIntent(
    Guid IntentId, long Version, string? Subject, string? Content, string? ChildSubject, string? ChildContent);

/// <summary>Confirms an intent as a suggestion: a new one with title and description, or an existing one.</summary>
public sealed record ConfirmSuggestion(
    Guid IntentId, long Version, Guid? SuggestionId, Guid? OwnerId, Guid? ProductId, string? Title, string? Description, DemandImportance Importance);

/// <summary>
/// 产品购买: confirms an intent as a purchase; it becomes an opportunity. A customer that is still an intent customer
/// enters the customer archive with it.
/// </summary>
/// <param name="IntentId">The intent.</param>
/// <param name="Version">As it was read.</param>
/// <param name="OpportunityName">What the opportunity is called.</param>
/// <param name="ExpectedAmount">What it may bring.</param>
/// <param name="ExpectedCloseOn">When.</param>
/// <param name="OwnerId">Who answers for it; the intent's owner when nobody is named.</param>
/// <param name="ConversionConclusion">What the follow-up of the intent customer concluded, when nothing else about it
/// is to change.</param>
/// <param name="Convert">The conversion with what was completed on the way, for people who may convert the
/// customer.</param>
/// <param name="Merge">The customer that the intent customer turned out to be, instead of a conversion.</param>
public sealed record ConfirmPurchase(
    Guid IntentId, long Version, string? OpportunityName, decimal? ExpectedAmount, DateOnly? ExpectedCloseOn, Guid? OwnerId, string? ConversionConclusion,
    ConvertCustomer? Convert = null, MergeCustomers? Merge = null);

/// <summary>Confirms an intent as invalid.</summary>
public sealed record ConfirmInvalid(
    Guid IntentId, long Version, Guid? ReasonId, string? Note);

/// <summary>What an operation on an intent gives back: enough to name it, link to it and act on it again.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Code">The code.</param>
public sealed record IntentRef(Guid Id, string Code)
{
    /// <summary>
    /// What became of the customer, where the intent was given to somebody and the customer went along.
    /// </summary>
    public CustomerWent? Customer { get; init; }
}
