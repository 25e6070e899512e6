using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>Where a unit of work keeps intents.</summary>
public static class IntentStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Intents.</summary>
        public IIntentStore Intents => unit.Store<IIntentStore>();
    }
}
