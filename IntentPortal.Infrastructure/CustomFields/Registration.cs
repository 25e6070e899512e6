using IntentPortal.Domain.CustomFields;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.CustomFields;

internal static class Registration
{
    public static IServiceCollection AddCustomFields(this IServiceCollection services) => services
        .AddStore<ICustomFieldStore>(context => new CustomFieldStore(context))
        .AddSingleton<ICustomFieldQueries, CustomFieldQueries>()
        .AddSingleton<CustomFieldService>();
}
