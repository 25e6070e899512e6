using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Where a unit of work keeps what was said about duplicates.</summary>
public static class DuplicateStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Customers that were said not to be the same.</summary>
        public IDistinctPairStore DistinctPairs => unit.Store<IDistinctPairStore>();
    }
}
