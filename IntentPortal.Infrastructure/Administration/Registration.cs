using IntentPortal.Domain.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Administration;

/// <summary>What administration shows.</summary>
internal static class Registration
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<IAdministrationQueries, AdministrationQueries>();
}
