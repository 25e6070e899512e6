using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// A conversion that was made along with a purchase goes back with that: its opportunity needs a customer of the
/// archive.
/// </summary>
public sealed class PurchaseHolder : IConversionHolder
{
    /// <inheritdoc />
    public async Task<Refusal?> WhyHeldAsync(IUnitOfWork unit, ConversionTrace conversion, CancellationToken cancel) =>
        conversion.IntentId is { } intentId && await unit.Intents.FindAsync(intentId, cancel) is { Status: IntentStatus.Purchase } intent
            ? new Refusal(RefusalCode.PartOfPurchase, intent.Code)
            : null;
}
