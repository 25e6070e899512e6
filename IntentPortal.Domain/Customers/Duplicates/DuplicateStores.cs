using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>The store of distinct pairs of a unit of work.</summary>
public static class DuplicateStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Customers marked as distinct.</summary>
        public IDistinctPairStore DistinctPairs => unit.Store<IDistinctPairStore>();
    }
}
