using System.Linq.Expressions;
using IntentPortal.Domain.People;

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

        Guid me = viewer.PersonId;
        bool sales = viewer.Is(Roles.Sales);
        Guid?[] tree = viewer.Is(Roles.SalesManager) ? [.. viewer.Tree.Select(id => (Guid?)id)] : [];
        return opportunity => (sales && opportunity.OwnerId == me) || tree.Contains(opportunity.DepartmentId);
    }
}
