using IntentPortal.Domain.Administration;
using IntentPortal.Domain.MyDay;
using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Persistence.ReadModels;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Administration;

/// <summary>What administration, my day and the search show.</summary>
internal static class Registration
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<IAdministrationQueries, AdministrationQueries>()
        .AddSingleton<IMyDayQueries, MyDayQueries>()
        .AddSingleton<ISearchQueries, SearchQueries>();
}
