using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>The stores of people and notifications of a unit of work.</summary>
public static class PeopleStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>People.</summary>
        public IPersonStore People => unit.Store<IPersonStore>();

        /// <summary>Notifications.</summary>
        public INotificationStore Notifications => unit.Store<INotificationStore>();
    }
}
