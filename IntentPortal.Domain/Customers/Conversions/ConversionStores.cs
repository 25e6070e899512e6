using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>Where a unit of work keeps conversions.</summary>
public static class ConversionStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>What conversions and merges did.</summary>
        public IConversionStore Conversions => unit.Store<IConversionStore>();
    }
}
