using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>Maps the page's actions to what the viewer may do.</summary>
internal static class IntentActionExtensions
{
    /// <summary>Whether the viewer may take the action now.</summary>
    public static bool Allow(this IntentActions actions, IntentAction action) => action switch
    {
        IntentAction.FollowUp => actions.FollowUp,
        IntentAction.MovePromise => actions.MovePromise,
        IntentAction.Assign => actions.Assign,
        IntentAction.Edit => actions.Edit,
        IntentAction.AddFiles => actions.AddFiles,
        IntentAction.Split => actions.Split,
        IntentAction.ConfirmSuggestion => actions.ConfirmSuggestion,
        IntentAction.ConfirmPurchase => actions.ConfirmPurchase,
        IntentAction.ConfirmInvalid => actions.ConfirmInvalid,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action on an intent."),
    };
}
