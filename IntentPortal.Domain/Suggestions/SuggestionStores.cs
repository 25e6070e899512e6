using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>The stores of suggestions and demands of a unit of work.</summary>
public static class SuggestionStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Suggestions.</summary>
        public ISuggestionStore Suggestions => unit.Store<ISuggestionStore>();

        /// <summary>Demands.</summary>
        public IDemandStore Demands => unit.Store<IDemandStore>();
    }
}
