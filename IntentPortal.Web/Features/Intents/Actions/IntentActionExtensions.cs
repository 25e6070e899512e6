using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>Which of the page's actions somebody is offered.</summary>
internal static class IntentActionExtensions
{
    /// <summary>Whether the action is among those that the person may take now.</summary>
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
