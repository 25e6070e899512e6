using IntentPortal.Domain.Customers;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Suggestions;

/// <summary>Suggestions and demands.</summary>
internal static class Registration
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services) => services
        .AddStore<ISuggestionStore>(context => new SuggestionStore(context))
        .AddStore<IDemandStore>(context => new DemandStore(context))
        .AddSingleton<IMergeParticipant, DemandMerge>()
        .AddSingleton<IPersonWork, SuggestionPersonWork>()
        .AddSingleton<ISuggestionQueries, SuggestionQueries>()
        .AddSingleton<SuggestionService>();
}
