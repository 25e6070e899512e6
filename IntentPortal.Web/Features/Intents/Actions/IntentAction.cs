namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>What can be done with an intent on its page; the names are keys of texts.</summary>
public enum IntentAction
{
    FollowUp,
    MovePromise,
    Assign,
    Edit,
    AddFiles,
    Split,
    ConfirmSuggestion,
    ConfirmPurchase,
    ConfirmInvalid,
}
