namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>What can be done with an opportunity in the panel of its page.</summary>
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
