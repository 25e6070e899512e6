namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>What can be done with an opportunity in the panel of its page.</summary>
public enum OpportunityAction
{
    ChangeStage,
    Edit,
    Assign,
    Win,
    Lose,
    Reopen,
}
