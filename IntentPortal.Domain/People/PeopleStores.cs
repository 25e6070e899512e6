using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>Where a unit of work keeps people and what they are told.</summary>
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
