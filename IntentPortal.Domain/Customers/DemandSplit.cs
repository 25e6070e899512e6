using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers;

/// <summary>A demand of which evidence goes back to the merged customer: the intents that the merged customer said it in.</summary>
internal sealed record DemandSplit(Demand Demand, IReadOnlyList<DemandEvidence> Going)
{
    /// <summary>Whether nothing of it is the survivor's own.</summary>
    public bool IsWhole => Going.Count == Demand.Evidence.Count;
}
