using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>The opportunity store of a unit of work.</summary>
public static class OpportunityStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Opportunities.</summary>
        public IOpportunityStore Opportunities => unit.Store<IOpportunityStore>();
    }
}
