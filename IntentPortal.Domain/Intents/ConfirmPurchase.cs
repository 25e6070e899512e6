using IntentPortal.Domain.Customers;

namespace IntentPortal.Domain.Intents;

/// <summary>产品购买: confirms an intent as a purchase; it becomes an opportunity. A customer that is still an intent customer enters the customer archive with it.</summary>
/// <param name="IntentId">The intent.</param>
/// <param name="Version">As it was read.</param>
/// <param name="OpportunityName">What the opportunity is called.</param>
/// <param name="ExpectedAmount">What it may bring.</param>
/// <param name="ExpectedCloseOn">When.</param>
/// <param name="OwnerId">Who answers for it; the intent's owner when nobody is named.</param>
/// <param name="ConversionConclusion">What the follow-up of the intent customer concluded, when nothing else about it is to change.</param>
/// <param name="Convert">The conversion with what was completed on the way, for people who may convert the customer.</param>
/// <param name="Merge">The customer that the intent customer turned out to be, instead of a conversion.</param>
public sealed record ConfirmPurchase(
    Guid IntentId, long Version, string? OpportunityName, decimal? ExpectedAmount, DateOnly? ExpectedCloseOn, Guid? OwnerId, string? ConversionConclusion,
    ConvertCustomer? Convert = null, MergeCustomers? Merge = null);
