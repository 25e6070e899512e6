using System.Linq.Expressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>
/// Rights on opportunities: sales people have their own, managers those of their department tree, administrators all.
/// </summary>
public static class OpportunityRights
{
    /// <summary>Whether a person with these roles can own opportunities.</summary>
    public static bool CanOwn(Roles roles) => (roles & (Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    /// <summary>The opportunities a viewer may see.</summary>
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

    /// <summary>Whether the viewer may see this opportunity.</summary>
    public static bool Sees(Viewer viewer, Opportunity opportunity) => VisibleTo(viewer).Compile(preferInterpretation: true)(opportunity);

    /// <summary>
    /// Whether the viewer may edit it, change its stage, win or lose it, and reopen it after a loss: its owner,
    /// managers of the department, and administrators.
    /// </summary>
    public static bool MayWork(Viewer viewer, Opportunity opportunity) =>
        viewer.Is(Roles.Administrator) || (viewer.Is(Roles.Sales) && opportunity.OwnerId == viewer.PersonId) || viewer.Manages(opportunity.DepartmentId);

    /// <summary>Whether the viewer may reopen it. Only managers and administrators may reopen a won one.</summary>
    public static bool MayReopen(Viewer viewer, Opportunity opportunity) =>
        opportunity.Stage == OpportunityStage.Won ? viewer.Is(Roles.Administrator) || viewer.Manages(opportunity.DepartmentId) : MayWork(viewer, opportunity);
}
