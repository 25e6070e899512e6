using IntentPortal.Domain.Customers.Archive;

namespace IntentPortal.Web.Features.Customers.Detail;

/// <summary>Maps the page's actions to what the viewer may do.</summary>
internal static class CustomerActionExtensions
{
    /// <summary>Whether the viewer may take the action now.</summary>
    public static bool Allow(this CustomerActions actions, CustomerAction action) => action switch
    {
        CustomerAction.Deactivate => actions.Deactivate,
        CustomerAction.Reactivate => actions.Reactivate,
        CustomerAction.FollowUp or CustomerAction.MovePromise or CustomerAction.Edit or CustomerAction.Assign or CustomerAction.Collaborate or CustomerAction.AddContact
            or CustomerAction.AddFiles => actions.Edit,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action on a customer."),
    };
}
