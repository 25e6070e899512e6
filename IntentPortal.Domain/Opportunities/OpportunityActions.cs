using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Opportunities;

/// <summary>What a viewer may do with an opportunity as it is now, so that a screen offers only that. The services check again.</summary>
public sealed record OpportunityActions(bool Work, bool Close, bool Reopen)
{
    /// <summary>Works it out from the rights and the stage.</summary>
    public static OpportunityActions For(Viewer viewer, Opportunity opportunity)
    {
        bool work = OpportunityRights.MayWork(viewer, opportunity);
        return new OpportunityActions(work, work && opportunity.IsOpen, !opportunity.IsOpen && OpportunityRights.MayReopen(viewer, opportunity));
    }
}
