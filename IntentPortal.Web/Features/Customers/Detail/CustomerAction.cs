namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>The actions on a customer whose form opens on its page.</summary>
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
