using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>The conversion store of a unit of work.</summary>
public static class ConversionStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>The records of conversions and merges.</summary>
        public IConversionStore Conversions => unit.Store<IConversionStore>();
    }
}
