using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Suggestions;

/// <summary>Suggestions and demands.</summary>
internal static class Registration
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services) => services
        .AddPlainStore<Suggestion>()
        .AddStore<IDemandStore>(context => new DemandStore(context))
        .AddSingleton<IMergeParticipant, DemandMerge>()
        .AddSingleton<ISuggestionQueries, SuggestionQueries>()
        .AddSingleton<SuggestionService>();
}
