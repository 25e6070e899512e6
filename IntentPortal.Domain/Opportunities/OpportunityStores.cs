using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Where a unit of work keeps opportunities.</summary>
public static class OpportunityStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Opportunities.</summary>
        public IOpportunityStore Opportunities => unit.Store<IOpportunityStore>();
    }
}
