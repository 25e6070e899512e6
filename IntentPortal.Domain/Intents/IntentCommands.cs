using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// Captures an intent. The form creates <paramref name="IntentId"/>, so that sending the same form twice captures once.
/// The intent's final identity is derived from it and from the whole content.
/// </summary>
public sealed record CaptureIntent(
    Guid IntentId, IntentDetails Details, Guid? CustomerId, QuickAddCustomer? NewCustomer, Guid? OwnerId, DateOnly? PromiseDueOn, IReadOnlyList<StoredFile> Files);

/// <summary>Saves an edited intent that was read at <paramref name="Version"/>.</summary>
public sealed record EditIntent(
    Guid IntentId, long Version, IntentDetails Details);

/// <summary>Splits an intent in two.</summary>
public sealed record SplitIntent(
    Guid IntentId, long Version, string? Subject, string? Content, string? ChildSubject, string? ChildContent);

/// <summary>
/// Confirms an intent as a suggestion, either a new one with title and description or an existing one.
/// </summary>
public sealed record ConfirmSuggestion(
    Guid IntentId, long Version, Guid? SuggestionId, Guid? OwnerId, Guid? ProductId, string? Title, string? Description, DemandImportance Importance);

/// <summary>
/// 产品购买: confirms an intent as a purchase, which creates an opportunity. An intent customer is moved to the customer
/// archive at the same time.
/// </summary>
/// <param name="IntentId">The intent.</param>
/// <param name="Version">The version that the user read.</param>
/// <param name="OpportunityName">The name of the opportunity.</param>
/// <param name="ExpectedAmount">The expected amount.</param>
/// <param name="ExpectedCloseOn">The expected close date.</param>
/// <param name="OwnerId">The owner of the opportunity; null for the intent's owner.</param>
/// <param name="ConversionConclusion">The conclusion of the follow-up of the intent customer, if the customer is
/// converted without further changes.</param>
/// <param name="Convert">The conversion with completed fields, for users who may convert the customer.</param>
/// <param name="Merge">A merge into the customer that the intent customer turned out to be, instead of a
/// conversion.</param>
public sealed record ConfirmPurchase(
    Guid IntentId, long Version, string? OpportunityName, decimal? ExpectedAmount, DateOnly? ExpectedCloseOn, Guid? OwnerId, string? ConversionConclusion,
    ConvertCustomer? Convert = null, MergeCustomers? Merge = null);

/// <summary>Confirms an intent as invalid.</summary>
public sealed record ConfirmInvalid(
    Guid IntentId, long Version, Guid? ReasonId, string? Note);

/// <summary>
/// The result of an operation on an intent, with what is needed to name it, link to it and act on it again.
/// </summary>
/// <param name="Id">The identity.</param>
/// <param name="Code">The code.</param>
public sealed record IntentRef(Guid Id, string Code)
{
    /// <summary>
    /// What happened to the customer when the intent was assigned to somebody; null when the customer did not change.
    /// </summary>
    public CustomerWent? Customer { get; init; }
}
