namespace IntentPortal.Web.Features.Intents.Actions;

/// <summary>The actions on an intent's page. The names are keys of texts.</summary>
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
