using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>Where a unit of work keeps the lists and settings that administrators maintain.</summary>
public static class SettingsStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Departments.</summary>
        public IDepartmentStore Departments => unit.Store<IDepartmentStore>();

        /// <summary>Intent sources.</summary>
        public IStore<IntentSource> Sources => unit.Store<IStore<IntentSource>>();

        /// <summary>Industries.</summary>
        public IStore<Industry> Industries => unit.Store<IStore<Industry>>();

        /// <summary>Regions.</summary>
        public IStore<Region> Regions => unit.Store<IStore<Region>>();

        /// <summary>Products.</summary>
        public IStore<Product> Products => unit.Store<IStore<Product>>();

        /// <summary>Reasons.</summary>
        public IStore<Reason> Reasons => unit.Store<IStore<Reason>>();

        /// <summary>How often values of the lists are used.</summary>
        public IListValueUsage ListValueUsage => unit.Store<IListValueUsage>();

        /// <summary>The settings of the portal.</summary>
        public IStore<PortalSettings> Settings => unit.Store<IStore<PortalSettings>>();

        /// <summary>Saved views.</summary>
        public IStore<SavedView> SavedViews => unit.Store<IStore<SavedView>>();
    }
}
