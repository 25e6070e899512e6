using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Settings;

/// <summary>The lists, settings and saved views.</summary>
internal static class Registration
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddStore<IDepartmentStore>(context => new DepartmentStore(context))
        .AddPlainStore<IntentSource>()
        .AddPlainStore<Industry>()
        .AddPlainStore<Region>()
        .AddPlainStore<Product>()
        .AddPlainStore<Reason>()
        .AddPlainStore<PortalSettings>()
        .AddPlainStore<SavedView>()
        .AddStore<IListValueUsage>(context => new ListValueUsage(context))
        .AddSingleton<IReferenceData, ReferenceData>()
        .AddSingleton<ListService>()
        .AddSingleton<SettingsService>()
        .AddSingleton<SavedViewService>();
}
