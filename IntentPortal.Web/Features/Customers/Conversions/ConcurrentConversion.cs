using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Features.Customers.Conversions;

/// <summary>
/// Finds out what others did with a customer that the actor tried to convert or merge, alone or as part of a purchase.
/// </summary>
public static class ConcurrentConversion
{
    /// <summary>Finds the concurrent change after a refusal; null when the refusal has another cause.</summary>
    /// <param name="archive">The customer queries.</param>
    /// <param name="actor">The person whose action was refused.</param>
    /// <param name="refusal">The refusal, or null.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="before">The stage that the actor saw.</param>
    public static async Task<ConcurrentChange?> WhatOthersDidAsync(this ICustomerArchiveQueries archive, Guid actor, Refusal? refusal, Guid customerId, CustomerStage before)
    {
        if (refusal?.Code is not (RefusalCode.Conflict or RefusalCode.CustomerChanged or RefusalCode.CustomerMerged or RefusalCode.CustomerDeactivated))
        {
            return null;
        }

        ConcurrentChange? found = await archive.ConcurrentChangeAsync(actor, customerId, CancellationToken.None);
        return (refusal.Code, found?.Kind) switch
        {
            // The refusal is about the customer to merge into, not about this one.
            (RefusalCode.CustomerMerged, not ConcurrentChangeKind.Merged) or (RefusalCode.CustomerDeactivated, not ConcurrentChangeKind.Deactivated) => null,
            // The customer had been converted before the actor looked at it, so this is not a concurrent change.
            (_, ConcurrentChangeKind.Converted) when before != CustomerStage.Intent => null,
            _ => found,
        };
    }
}
