using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Search;

/// <summary>The search over everything.</summary>
internal static class Registration
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<ISaveStep, SearchTextStep>()
        .AddSingleton<ISearchQueries, SearchQueries>();
}
