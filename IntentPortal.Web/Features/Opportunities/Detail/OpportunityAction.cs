namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>The actions on an opportunity whose form opens on its page.</summary>
public enum OpportunityAction
{
    FollowUp,
    MovePromise,
    ChangeStage,
    Edit,
    Assign,
    Win,
    Lose,
    Reopen,
}
