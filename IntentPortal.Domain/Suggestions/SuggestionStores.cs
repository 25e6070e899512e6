using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>Where a unit of work keeps suggestions and who wants them.</summary>
public static class SuggestionStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Suggestions.</summary>
        public IStore<Suggestion> Suggestions => unit.Store<IStore<Suggestion>>();

        /// <summary>Demands.</summary>
        public IDemandStore Demands => unit.Store<IDemandStore>();
    }
}
