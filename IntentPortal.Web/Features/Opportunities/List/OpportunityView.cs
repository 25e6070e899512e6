namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>How opportunities are shown.</summary>
public enum OpportunityView
{
    List,
    Board,
}
