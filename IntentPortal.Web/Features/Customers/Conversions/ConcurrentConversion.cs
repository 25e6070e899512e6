using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Features.Customers.Conversions;

/// <summary>
/// What others did with a customer that somebody was about to convert or merge, by itself or along with a purchase.
/// </summary>
public static class ConcurrentConversion
{
    /// <summary>Asks for it after a refusal; null where the refusal has another cause.</summary>
    /// <param name="archive">Where it is asked.</param>
    /// <param name="actor">Who was refused.</param>
    /// <param name="refusal">Why, or null.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="before">Its stage as the person saw it.</param>
    public static async Task<ConcurrentChange?> WhatOthersDidAsync(this ICustomerArchiveQueries archive, Guid actor, Refusal? refusal, Guid customerId, CustomerStage before)
    {
        if (refusal?.Code is not (RefusalCode.Conflict or RefusalCode.CustomerChanged or RefusalCode.CustomerMerged or RefusalCode.CustomerDeactivated))
        {
            return null;
        }

        ConcurrentChange? found = await archive.ConcurrentChangeAsync(actor, customerId, CancellationToken.None);
        return (refusal.Code, found?.Kind) switch
        {
            // The customer that it was to be merged into is meant.
            (RefusalCode.CustomerMerged, not ConcurrentChangeKind.Merged) or (RefusalCode.CustomerDeactivated, not ConcurrentChangeKind.Deactivated) => null,
            // No news of a customer that was in the archive before.
            (_, ConcurrentChangeKind.Converted) when before != CustomerStage.Intent => null,
            _ => found,
        };
    }
}
