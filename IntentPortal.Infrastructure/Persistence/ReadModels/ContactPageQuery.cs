using System.Linq.Expressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>Contacts with their customers, within the viewer's rights; numbers and addresses only of those customers whose contact data the viewer sees.</summary>
internal sealed class ContactPageQuery(PortalDbContext context, Viewer viewer)
{
    /// <summary>The contacts of a view, without order.</summary>
    public IQueryable<ContactOfCustomer> Where(ContactPageRequest request)
    {
        IQueryable<Customer> customers = context.Customers.IgnoreAutoIncludes().Where(CustomerRights.SeenBy(viewer)).Where(c => !c.IsDeactivated);
        if (request.Stages.Count > 0)
        {
            List<CustomerStage> stages = [.. request.Stages];
            customers = customers.Where(c => stages.Contains(c.Stage));
        }

        IQueryable<Contact> contacts = request.WithFormer ? context.Contacts : context.Contacts.Where(c => !c.IsFormer);
        IQueryable<long>? found = context.SearchCustomers(request.Text);
        if (found is not null)
        {
            string text = request.Text!.Trim();
            contacts = contacts.Where(c => c.Name.Contains(text) || context.Customers.Any(owner => owner.Id == c.CustomerId && found.Contains(owner.Number)));
        }

        return Joined(contacts, customers);
    }

    /// <summary>The contacts of one customer that the viewer sees, the first to turn to first.</summary>
    public IQueryable<ContactRow> OfCustomer(Guid customerId) => Rows(
        Joined(context.Contacts.Where(c => c.CustomerId == customerId), context.Customers.IgnoreAutoIncludes().Where(CustomerRights.SeenBy(viewer)))
            .OrderBy(c => c.Contact.IsFormer).ThenByDescending(c => c.Contact.IsPrimary).ThenBy(c => c.Contact.Name));

    /// <summary>These contacts, as far as the viewer sees them.</summary>
    public IQueryable<ContactRow> OfIds(List<Guid> contactIds) =>
        Rows(Joined(context.Contacts.Where(c => contactIds.Contains(c.Id)), context.Customers.IgnoreAutoIncludes().Where(CustomerRights.SeenBy(viewer))));

    /// <summary>Puts contacts in the order of a column. What the viewer may not see has no place in an order either.</summary>
    public static IQueryable<ContactOfCustomer> Order(IQueryable<ContactOfCustomer> contacts, ContactSort sort, bool descending) => sort switch
    {
        ContactSort.Title => By(contacts, c => c.Contact.Title, descending),
        ContactSort.Customer => By(contacts, c => c.Customer.Name, descending),
        ContactSort.Stage => By(contacts, c => c.Customer.Stage, descending),
        ContactSort.DecisionRole => By(contacts, c => c.Contact.DecisionRole, descending),
        ContactSort.Mobile => By(contacts, c => c.SeesData ? c.Contact.Mobile : null, descending),
        ContactSort.Phone => By(contacts, c => c.SeesData ? c.Contact.Phone : null, descending),
        ContactSort.Email => By(contacts, c => c.SeesData ? c.Contact.Email : null, descending),
        ContactSort.WeChat => By(contacts, c => c.SeesData ? c.Contact.WeChat : null, descending),
        _ => By(contacts, c => c.Contact.Name, descending),
    };

    /// <summary>The rows that screens show.</summary>
    public static IQueryable<ContactRow> Rows(IQueryable<ContactOfCustomer> contacts) => contacts.Select(c => new ContactRow(
        c.Contact.Id, c.Contact.Version, c.Customer.Id, c.Customer.Code, c.Customer.Name, c.Customer.Stage, c.Contact.Name, c.Contact.Title, c.Contact.Department,
        c.SeesData ? c.Contact.Mobile : null, c.SeesData ? c.Contact.Phone : null, c.SeesData ? c.Contact.Email : null, c.SeesData ? c.Contact.WeChat : null,
        c.Contact.IsPrimary, c.Contact.DecisionRole, c.Contact.IsFormer, c.SeesData ? c.Contact.Notes : null)
    {
        Custom = c.SeesData ? c.Contact.Custom : null,
    });

    private static IQueryable<ContactOfCustomer> By<TKey>(IQueryable<ContactOfCustomer> contacts, Expression<Func<ContactOfCustomer, TKey>> key, bool descending) =>
        (descending ? contacts.OrderByDescending(key) : contacts.OrderBy(key)).ThenBy(c => c.Contact.Id);

    private IQueryable<ContactOfCustomer> Joined(IQueryable<Contact> contacts, IQueryable<Customer> customers)
    {
        IQueryable<Guid> open = context.Customers.IgnoreAutoIncludes().Where(CustomerRights.ContactDataSeenBy(viewer)).Select(c => c.Id);
        return from contact in contacts.AsNoTracking()
               join customer in customers on contact.CustomerId equals customer.Id
               select new ContactOfCustomer { Contact = contact, Customer = customer, SeesData = open.Contains(customer.Id) };
    }
}
