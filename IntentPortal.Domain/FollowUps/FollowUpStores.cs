using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Where a unit of work keeps what is done and promised about a record.</summary>
public static class FollowUpStores
{
    extension(IUnitOfWork unit)
    {
        /// <summary>Follow-ups.</summary>
        public IFollowUpStore FollowUps => unit.Store<IFollowUpStore>();

        /// <summary>Promises.</summary>
        public IPromiseStore Promises => unit.Store<IPromiseStore>();

        /// <summary>Attachments.</summary>
        public IAttachmentStore Attachments => unit.Store<IAttachmentStore>();
    }
}
