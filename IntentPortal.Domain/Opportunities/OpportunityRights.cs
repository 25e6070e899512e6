using System.Linq.Expressions;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Who sees which opportunities: sales their own, managers their tree, administrators all.</summary>
public static class OpportunityRights
{
    /// <summary>Whether somebody with these roles can work opportunities.</summary>
    public static bool CanOwn(Roles roles) => (roles & (Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    /// <summary>The opportunities a viewer sees.</summary>
    public static Expression<Func<Opportunity, bool>> SeenBy(Viewer viewer)
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

        return AnyOf.Rules(rules);
    }
}
