using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>The stores of follow-ups, promises and attachments of a unit of work.</summary>
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
