namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>How opportunities are displayed.</summary>
public enum OpportunityView
{
    List,
    Board,
}
