using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.CustomFields;

/// <summary>The store of user-defined fields of a unit of work.</summary>
public static class CustomFieldStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>User-defined fields.</summary>
        public ICustomFieldStore CustomFields => unit.Store<ICustomFieldStore>();
    }
}
