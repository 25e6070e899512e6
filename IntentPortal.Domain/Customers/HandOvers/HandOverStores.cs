using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>The hand-over store of a unit of work.</summary>
public static class HandOverStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Hand-over requests.</summary>
        public IHandOverStore HandOvers => unit.Store<IHandOverStore>();
    }
}
