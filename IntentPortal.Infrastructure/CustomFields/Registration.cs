using IntentPortal.Domain.CustomFields;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.CustomFields;

/// <summary>User-defined fields.</summary>
internal static class Registration
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddCustomFields(this IServiceCollection services) => services
        .AddStore<ICustomFieldStore>(context => new CustomFieldStore(context))
        .AddSingleton<ICustomFieldQueries, CustomFieldQueries>()
        .AddSingleton<CustomFieldService>();
}
