namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>What can be done with a customer in the panel of its page.</summary>
public enum CustomerAction
{
    FollowUp,
    MovePromise,
    Edit,
    Assign,
    Collaborate,
    AddContact,
    AddFiles,
    Deactivate,
    Reactivate,
}
