namespace IntentPortal.Domain.Opportunities;

/// <summary>How far an opportunity has come.</summary>
public enum OpportunityStage
{
    FirstContact = 1,
    NeedsConfirmed = 2,
    Proposal = 3,
    Negotiation = 4,
    Won = 5,
    Lost = 6,
}
