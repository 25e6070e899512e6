using System.Linq.Expressions;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers;

/// <summary>Who may do what with customers (product.md §6): the one place, for services and queries alike.</summary>
public static class CustomerRights
{
    /// <summary>The customers a viewer sees. Names behind demands, for product designers, are shown by the suggestion queries.</summary>
    public static Expression<Func<Customer, bool>> SeenBy(Viewer viewer)
    {
        if (viewer.Is(Roles.Administrator) || viewer.Is(Roles.Marketing))
        {
            return customer => true;
        }

        Guid me = viewer.PersonId;
        bool sales = viewer.Is(Roles.Sales);
        Guid?[] tree = viewer.Is(Roles.SalesManager) ? [.. viewer.Tree.Select(id => (Guid?)id)] : [];
        return customer =>
            (sales && (customer.OwnerId == me || customer.Collaborators.Any(c => c.PersonId == me)))
            || tree.Contains(customer.DepartmentId);
    }

    /// <summary>Whether the viewer sees phone numbers and addresses of the customer and its contacts.</summary>
    public static bool SeesContactData(Viewer viewer, Customer customer) =>
        viewer.Is(Roles.Administrator)
        || (viewer.Is(Roles.Marketing) && customer.Stage == CustomerStage.Intent)
        || IsOwn(viewer, customer)
        || viewer.Manages(customer.DepartmentId);

    /// <summary>Whether the viewer may convert the customer.</summary>
    public static bool MayConvert(Viewer viewer, Customer customer) =>
        viewer.Is(Roles.Administrator) || IsOwn(viewer, customer) || viewer.Manages(customer.DepartmentId);

    /// <summary>Whether the viewer may enter intent customers.</summary>
    public static bool MayAdd(Viewer viewer) => viewer.Roles != Roles.None;

    private static bool IsOwn(Viewer viewer, Customer customer) =>
        viewer.Is(Roles.Sales) && (customer.OwnerId == viewer.PersonId || customer.Collaborators.Any(c => c.PersonId == viewer.PersonId));
}
