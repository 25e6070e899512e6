using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>Maps the page's actions to what the viewer may do.</summary>
internal static class OpportunityActionExtensions
{
    /// <summary>Whether the viewer may take the action now.</summary>
    public static bool Allow(this OpportunityActions actions, OpportunityAction action) => action switch
    {
        OpportunityAction.Reopen => actions.Reopen,
        OpportunityAction.FollowUp or OpportunityAction.Edit => actions.Work,
        OpportunityAction.MovePromise or OpportunityAction.ChangeStage or OpportunityAction.Assign or OpportunityAction.Win or OpportunityAction.Lose => actions.Close,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action on an opportunity."),
    };
}
