using System.Linq.Expressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Who may do what with customers (docs/product.md §6): the one place, for services and queries alike.
/// </summary>
public static class CustomerRights
{
    /// <summary>
    /// The customers a viewer sees: marketing all, sales those they own, work on, or own an intent or opportunity of,
    /// managers those of their tree and of its intents. Names behind demands, for product designers, are shown by the
    /// suggestion queries.
    /// </summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="work">The work that counts.</param>
    public static Expression<Func<Customer, bool>> VisibleTo(Viewer viewer, CustomerWork work)
    {
        if (viewer.Is(Roles.Administrator) || viewer.Is(Roles.Marketing))
        {
            return customer => true;
        }

        List<Expression<Func<Customer, bool>>> rules = [];
        Guid me = viewer.PersonId;
        if (viewer.Is(Roles.Sales))
        {
            rules.Add(customer => customer.OwnerId == me || customer.Collaborators.Any(c => c.PersonId == me));
            // One look into an index for each customer, however much work somebody has: a list of all of it would be
            // read before the first row.
            IQueryable<CustomerWorkItem> intents = work.Intents.Where(i => i.OwnerId == me);
            IQueryable<CustomerWorkItem> opportunities = work.Opportunities.Where(o => o.OwnerId == me);
            rules.Add(customer => intents.Any(i => i.CustomerId == customer.Id) || opportunities.Any(o => o.CustomerId == customer.Id));
        }

        if (viewer.Is(Roles.SalesManager))
        {
            List<Guid?> tree = [.. viewer.Tree];
            rules.Add(customer => tree.Contains(customer.DepartmentId));
            IQueryable<CustomerWorkItem> intents = work.Intents.Where(i => tree.Contains(i.DepartmentId));
            rules.Add(customer => intents.Any(i => i.CustomerId == customer.Id));
        }

        return Predicates.Or(rules);
    }

    /// <summary>Whether the viewer sees this customer, of which the work is given.</summary>
    public static bool Sees(Viewer viewer, Customer customer, CustomerWork work) => VisibleTo(viewer, work).Compile(preferInterpretation: true)(customer);

    /// <summary>
    /// The customers of which a viewer sees phone numbers and addresses, their own and their contacts'.
    /// </summary>
    public static Expression<Func<Customer, bool>> ContactDataVisibleTo(Viewer viewer, CustomerWork work)
    {
        if (ReadsAllContactData(viewer))
        {
            return VisibleTo(viewer, work);
        }

        // Marketing sees every customer, and of those in the customer archive no more than the name.
        return Predicates.Or<Customer>([customer => customer.Stage == CustomerStage.Intent, VisibleTo(viewer with { Roles = viewer.Roles & ~Roles.Marketing }, work)]);
    }

    /// <summary>Whether the viewer reads the phone numbers and addresses of every customer that they see.</summary>
    public static bool ReadsAllContactData(Viewer viewer) => !viewer.Is(Roles.Marketing) || viewer.Is(Roles.Administrator);

    /// <summary>Whether the viewer may begin opportunities with the customer: who works on it, and managers.</summary>
    public static bool MayBeginOpportunity(Viewer viewer, Customer customer) =>
        viewer.Is(Roles.Administrator) || IsOwn(viewer, customer) || viewer.Manages(customer.DepartmentId);

    /// <summary>
    /// Whether the viewer may convert and merge the customer: who works on it, managers, and where the setting allows
    /// it marketing while it is an intent customer.
    /// </summary>
    public static bool MayConvert(Viewer viewer, Customer customer) =>
        MayBeginOpportunity(viewer, customer) || (viewer.MarketingConverts && IsKeptByMarketing(viewer, customer));

    /// <summary>Whether somebody with these roles may convert and merge customers at all.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="marketingConverts">The setting of the portal.</param>
    public static bool CanConvert(Roles roles, bool marketingConverts) => CanOwn(roles) || (marketingConverts && (roles & Roles.Marketing) != 0);

    /// <summary>
    /// Whether the viewer may edit the customer, its contacts and files, and follow it up: who works on it, managers,
    /// and marketing while it is an intent customer.
    /// </summary>
    public static bool MayEdit(Viewer viewer, Customer customer) => MayBeginOpportunity(viewer, customer) || IsKeptByMarketing(viewer, customer);

    /// <summary>Whether the viewer may undo conversions and merges, deactivate and reactivate.</summary>
    public static bool MayManageLifeCycle(Viewer viewer, Customer customer) => viewer.Is(Roles.Administrator) || viewer.Manages(customer.DepartmentId);

    /// <summary>Whether somebody with these roles may own customers.</summary>
    public static bool CanOwn(Roles roles) => (roles & (Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    /// <summary>Whether the viewer may enter intent customers.</summary>
    public static bool MayAdd(Viewer viewer) => viewer.Roles != Roles.None;

    /// <summary>
    /// Whether somebody with these roles may export the customers they see: all but product designers, who export
    /// suggestions.
    /// </summary>
    public static bool MayExport(Roles roles) => (roles & (Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    private static bool IsKeptByMarketing(Viewer viewer, Customer customer) => viewer.Is(Roles.Marketing) && customer.Stage == CustomerStage.Intent;

    private static bool IsOwn(Viewer viewer, Customer customer) =>
        viewer.Is(Roles.Sales) && (customer.OwnerId == viewer.PersonId || customer.Collaborators.Any(c => c.PersonId == viewer.PersonId));
}
