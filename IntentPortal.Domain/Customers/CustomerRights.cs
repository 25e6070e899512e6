using System.Linq.Expressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>Rights on customers (docs/product.md §6). Services and queries both use these rules.</summary>
public static class CustomerRights
{
    /// <summary>
    /// The customers a viewer may see. Marketing sees all. Sales people see those they own, collaborate on, or own an
    /// intent or opportunity of. Managers see those of their department tree and of its intents. Product designers see
    /// customer names behind demands only through the suggestion queries.
    /// </summary>
    /// <param name="viewer">The viewer.</param>
    /// <param name="work">The work that gives access to its customer.</param>
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
            // A correlated subquery makes one index look-up for each customer, however much work a person has. A list
            // of all work would have to be read before the first row.
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

    /// <summary>Whether the viewer may see this customer, given its work.</summary>
    public static bool Sees(Viewer viewer, Customer customer, CustomerWork work) => VisibleTo(viewer, work).Compile(preferInterpretation: true)(customer);

    /// <summary>
    /// The customers whose phone numbers and addresses a viewer may see, including those of their contacts.
    /// </summary>
    public static Expression<Func<Customer, bool>> ContactDataVisibleTo(Viewer viewer, CustomerWork work)
    {
        if (ReadsAllContactData(viewer))
        {
            return VisibleTo(viewer, work);
        }

        // Marketing sees every customer, but only the name of those in the customer archive.
        return Predicates.Or<Customer>([customer => customer.Stage == CustomerStage.Intent, VisibleTo(viewer with { Roles = viewer.Roles & ~Roles.Marketing }, work)]);
    }

    /// <summary>
    /// Whether the viewer may see the phone numbers and addresses of every customer that is visible to them.
    /// </summary>
    public static bool ReadsAllContactData(Viewer viewer) => !viewer.Is(Roles.Marketing) || viewer.Is(Roles.Administrator);

    /// <summary>
    /// Whether the viewer may create opportunities for the customer: its owner, collaborators and managers.
    /// </summary>
    public static bool MayBeginOpportunity(Viewer viewer, Customer customer) =>
        viewer.Is(Roles.Administrator) || IsOwn(viewer, customer) || viewer.Manages(customer.DepartmentId);

    /// <summary>
    /// Whether the viewer may convert and merge the customer: its owner, collaborators and managers, and marketing for
    /// intent customers where the setting allows it.
    /// </summary>
    public static bool MayConvert(Viewer viewer, Customer customer) =>
        MayBeginOpportunity(viewer, customer) || (viewer.MarketingConverts && IsKeptByMarketing(viewer, customer));

    /// <summary>Whether a person with these roles may convert and merge customers at all.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="marketingConverts">The portal setting that lets marketing convert customers.</param>
    public static bool CanConvert(Roles roles, bool marketingConverts) => CanOwn(roles) || (marketingConverts && (roles & Roles.Marketing) != 0);

    /// <summary>
    /// Whether the viewer may edit the customer, its contacts and files, and follow it up: its owner, collaborators and
    /// managers, and marketing for intent customers.
    /// </summary>
    public static bool MayEdit(Viewer viewer, Customer customer) => MayBeginOpportunity(viewer, customer) || IsKeptByMarketing(viewer, customer);

    /// <summary>
    /// Whether the viewer may undo conversions and merges, and deactivate and reactivate the customer.
    /// </summary>
    public static bool MayManageLifeCycle(Viewer viewer, Customer customer) => viewer.Is(Roles.Administrator) || viewer.Manages(customer.DepartmentId);

    /// <summary>Whether a person with these roles may own customers.</summary>
    public static bool CanOwn(Roles roles) => (roles & (Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    /// <summary>Whether the viewer may add intent customers.</summary>
    public static bool MayAdd(Viewer viewer) => viewer.Roles != Roles.None;

    /// <summary>
    /// Whether a person with these roles may export the customers they see: everyone but product designers, who export
    /// suggestions.
    /// </summary>
    public static bool MayExport(Roles roles) => (roles & (Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator)) != 0;

    private static bool IsKeptByMarketing(Viewer viewer, Customer customer) => viewer.Is(Roles.Marketing) && customer.Stage == CustomerStage.Intent;

    private static bool IsOwn(Viewer viewer, Customer customer) =>
        viewer.Is(Roles.Sales) && (customer.OwnerId == viewer.PersonId || customer.Collaborators.Any(c => c.PersonId == viewer.PersonId));
}
