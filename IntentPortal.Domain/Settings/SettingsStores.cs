using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>The stores of lists and settings of a unit of work.</summary>
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

        /// <summary>Counts the use of list values.</summary>
        public IListValueUsage ListValueUsage => unit.Store<IListValueUsage>();

        /// <summary>The portal settings.</summary>
        public IStore<PortalSettings> Settings => unit.Store<IStore<PortalSettings>>();

        /// <summary>Saved views.</summary>
        public IStore<SavedView> SavedViews => unit.Store<IStore<SavedView>>();
    }
}
