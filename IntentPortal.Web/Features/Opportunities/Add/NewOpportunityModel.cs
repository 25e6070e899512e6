using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Features.Opportunities.Detail;

namespace IntentPortal.Web.Features.Opportunities.Add;

/// <summary>What is typed while an opportunity is added; kept as a draft as it is.</summary>
public sealed class NewOpportunityModel
{
    /// <summary>The customer.</summary>
    public CustomerChoice? Customer { get; set; }

    /// <summary>The opportunity itself, and who is to work it.</summary>
    public OpportunityActionModel Opportunity { get; set; } = new() { Probability = Domain.Opportunities.Opportunity.UsualProbability(OpportunityStage.FirstContact) };
}
