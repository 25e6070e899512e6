using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>Where a unit of work keeps customers and their contacts.</summary>
public static class CustomerStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Customers.</summary>
        public ICustomerStore Customers => unit.Store<ICustomerStore>();

        /// <summary>Contacts.</summary>
        public IContactStore Contacts => unit.Store<IContactStore>();
    }
}
