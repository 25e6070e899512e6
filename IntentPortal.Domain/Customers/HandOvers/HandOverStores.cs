using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>Where a unit of work keeps hand-overs.</summary>
public static class HandOverStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Requests for a hand-over.</summary>
        public IHandOverStore HandOvers => unit.Store<IHandOverStore>();
    }
}
