using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// Prevents a conversion made as part of a purchase from being undone alone, because the opportunity needs a customer
/// in the customer archive.
/// </summary>
public sealed class PurchaseHolder : IConversionHolder
{
    /// <inheritdoc />
    public async Task<Refusal?> WhyHeldAsync(IUnitOfWork unit, ConversionTrace conversion, CancellationToken cancel) =>
        conversion.IntentId is { } intentId && await unit.Intents.FindAsync(intentId, cancel) is { Status: IntentStatus.Purchase } intent
            ? new Refusal(RefusalCode.PartOfPurchase, intent.Code)
            : null;
}
