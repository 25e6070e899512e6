using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>The customer and contact stores of a unit of work.</summary>
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
