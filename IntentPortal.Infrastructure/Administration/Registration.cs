using IntentPortal.Domain.Administration;
using IntentPortal.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Administration;

/// <summary>The administration pages.</summary>
internal static class Registration
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<IAdministrationQueries, AdministrationQueries>()
        .AddSingleton<IPersonWork, PromisePersonWork>();
}
