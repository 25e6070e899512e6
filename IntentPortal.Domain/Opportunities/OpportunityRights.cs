using System.Linq.Expressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Who sees and works which opportunities: sales their own, managers their tree, administrators all.</summary>
public static class OpportunityRights
{
    /// <summary>Whether somebody with these roles can work opportunities.</summary>
    public static bool CanOwn(Roles roles) => (roles & (Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    /// <summary>The opportunities a viewer sees.</summary>
    public static Expression<Func<Opportunity, bool>> VisibleTo(Viewer viewer)
    {
        if (viewer.Is(Roles.Administrator))
        {
            return opportunity => true;
        }

        List<Expression<Func<Opportunity, bool>>> rules = [];
        Guid me = viewer.PersonId;
        if (viewer.Is(Roles.Sales))
        {
            rules.Add(opportunity => opportunity.OwnerId == me);
        }

        if (viewer.Is(Roles.SalesManager))
        {
            List<Guid?> tree = [.. viewer.Tree];
            rules.Add(opportunity => tree.Contains(opportunity.DepartmentId));
        }

        return Predicates.Or(rules);
    }

    /// <summary>Whether the viewer sees this opportunity.</summary>
    public static bool Sees(Viewer viewer, Opportunity opportunity) => VisibleTo(viewer).Compile(preferInterpretation: true)(opportunity);

    /// <summary>
    /// Whether the viewer may edit it, take it to another stage, win, lose or reopen it when it was lost: its owner,
    /// managers of the department, administrators.
    /// </summary>
    public static bool MayWork(Viewer viewer, Opportunity opportunity) =>
        viewer.Is(Roles.Administrator) || (viewer.Is(Roles.Sales) && opportunity.OwnerId == viewer.PersonId) || viewer.Manages(opportunity.DepartmentId);

    /// <summary>Whether the viewer may reopen it: what was won only managers and administrators.</summary>
    public static bool MayReopen(Viewer viewer, Opportunity opportunity) =>
        opportunity.Stage == OpportunityStage.Won ? viewer.Is(Roles.Administrator) || viewer.Manages(opportunity.DepartmentId) : MayWork(viewer, opportunity);
}
