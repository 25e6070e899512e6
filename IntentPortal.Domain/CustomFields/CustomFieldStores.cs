using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>Where a unit of work keeps user-defined fields.</summary>
public static class CustomFieldStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>User-defined fields.</summary>
        public ICustomFieldStore CustomFields => unit.Store<ICustomFieldStore>();
    }
}
