using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Features.Opportunities.Detail;

namespace IntentPortal.Web.Features.Opportunities.Add;

/// <summary>The input for a new opportunity; serialized as the draft.</summary>
public sealed class NewOpportunityModel
{
    /// <summary>The customer.</summary>
    public CustomerChoice? Customer { get; set; }

    /// <summary>The opportunity itself, and its future owner.</summary>
    public OpportunityActionModel Opportunity { get; set; } = new() { Probability = Domain.Opportunities.Opportunity.UsualProbability(OpportunityStage.FirstContact) };
}
