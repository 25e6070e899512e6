using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>The intent store of a unit of work.</summary>
public static class IntentStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Intents.</summary>
        public IIntentStore Intents => unit.Store<IIntentStore>();
    }
}
