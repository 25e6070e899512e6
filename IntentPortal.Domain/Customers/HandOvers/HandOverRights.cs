using System.Linq.Expressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>Who may answer hand-over requests. Everyone who may own customers may request.</summary>
public static class HandOverRights
{
    /// <summary>
    /// The customers for which the viewer answers requests: owners their own, managers those of their department tree,
    /// administrators all.
    /// </summary>
    public static Expression<Func<Customer, bool>> AnsweredBy(Viewer viewer)
    {
        if (viewer.Is(Roles.Administrator))
        {
            return customer => true;
        }

        Guid me = viewer.PersonId;
        List<Expression<Func<Customer, bool>>> rules = [customer => customer.OwnerId == me];
        if (viewer.Is(Roles.SalesManager))
        {
            List<Guid?> tree = [.. viewer.Tree];
            rules.Add(customer => tree.Contains(customer.DepartmentId));
        }

        return Predicates.Or(rules);
    }

    /// <summary>Whether the viewer may answer requests for this customer.</summary>
    public static bool MayAnswer(Viewer viewer, Customer customer) => AnsweredBy(viewer).Compile(preferInterpretation: true)(customer);
}
