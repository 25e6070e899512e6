using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.CustomFields;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>
/// Queries contacts with their customers within the viewer's rights. Phone numbers and addresses are limited to
/// customers whose contact data the viewer may see.
/// </summary>
internal sealed class ContactPageQuery(PortalDbContext context, Viewer viewer, ReferenceLists lists)
{
    /// <summary>The contacts of a view, unordered.</summary>
    public IQueryable<ContactOfCustomer> Where(ContactPageRequest request)
    {
        IQueryable<Customer> customers = context.Customers.IgnoreAutoIncludes().VisibleTo(viewer, context).Where(c => !c.IsDeactivated);
        if (request.Stages.Count > 0)
        {
            List<CustomerStage> stages = [.. request.Stages];
            customers = customers.Where(c => stages.Contains(c.Stage));
        }

        if (request.OwnerId is { } owner)
        {
            customers = customers.Where(c => c.OwnerId == owner);
        }

        IQueryable<Contact> contacts = request.WithFormer ? context.Contacts : context.Contacts.Where(c => !c.IsFormer);
        if (request.DecisionRole is { } role)
        {
            contacts = contacts.Where(c => c.DecisionRole == role);
        }

        if (Found(request.Text) is { } found)
        {
            contacts = contacts.Where(c => found.Contains(c.Id));
        }

        return Joined(Said(contacts, request.Custom), customers);
    }

    /// <summary>Applies the order of a page request.</summary>
    public IQueryable<ContactOfCustomer> Order(IQueryable<ContactOfCustomer> contacts, ContactPageRequest request) =>
        lists.Find(CustomFieldTarget.Contact, request.CustomSort) is { } by
            ? contacts.OrderByCustom(by, request.Descending).ThenBy(c => c.Contact.Id)
            : Order(contacts, request.Sort, request.Descending);

    /// <summary>The contacts of one customer that the viewer may see, primary contact first.</summary>
    public IQueryable<ContactRow> OfCustomer(Guid customerId) => Rows(
        Joined(context.Contacts.Where(c => c.CustomerId == customerId), context.Customers.IgnoreAutoIncludes().VisibleTo(viewer, context))
            .OrderBy(c => c.Contact.IsFormer).ThenByDescending(c => c.Contact.IsPrimary).ThenBy(c => EF.Property<string?>(c.Contact, ColumnConventions.NameKey)).ThenBy(c => c.Contact.Id));

    /// <summary>The contacts with these identities that the viewer may see.</summary>
    public IQueryable<ContactRow> OfIds(List<Guid> contactIds) =>
        Rows(Joined(context.Contacts.Where(c => contactIds.Contains(c.Id)), context.Customers.IgnoreAutoIncludes().VisibleTo(viewer, context)));

    /// <summary>Applies the order of a column. Values that the viewer may not see do not influence it.</summary>
    public IQueryable<ContactOfCustomer> Order(IQueryable<ContactOfCustomer> contacts, ContactSort sort, bool descending) => (sort switch
    {
        ContactSort.Title => contacts.OrderBy(c => c.Contact.Title, descending),
        ContactSort.Customer => contacts.OrderBy(c => EF.Property<string?>(c.Customer, ColumnConventions.NameKey), descending),
        ContactSort.Stage => contacts.OrderBy(c => c.Customer.Stage, descending),
        ContactSort.DecisionRole => contacts.OrderBy(c => c.Contact.DecisionRole, descending),
        ContactSort.Mobile => contacts.OrderBy(c => c.SeesData ? c.Contact.Mobile : null, descending),
        ContactSort.Phone => contacts.OrderBy(c => c.SeesData ? c.Contact.Phone : null, descending),
        ContactSort.Email => contacts.OrderBy(c => c.SeesData ? c.Contact.Email : null, descending),
        ContactSort.WeChat => contacts.OrderBy(c => c.SeesData ? c.Contact.WeChat : null, descending),
        ContactSort.Department => contacts.OrderBy(c => c.Contact.Department, descending),
        ContactSort.Notes => contacts.OrderBy(c => c.SeesData ? c.Contact.Notes : null, descending),
        ContactSort.IsPrimary => contacts.OrderBy(c => c.Contact.IsPrimary, descending),
        ContactSort.Owner => contacts.OrderBy(c => context.People.Where(p => p.Id == c.Customer.OwnerId).Select(p => EF.Property<string?>(p, ColumnConventions.NameKey)).FirstOrDefault(), descending),
        _ => contacts.OrderBy(c => EF.Property<string?>(c.Contact, ColumnConventions.NameKey), descending),
    }).ThenBy(c => c.Contact.Id);

    /// <summary>Projects contacts to rows.</summary>
    public static IQueryable<ContactRow> Rows(IQueryable<ContactOfCustomer> contacts) => contacts.Select(c => new ContactRow(
        c.Contact.Id, c.Contact.Version, c.Customer.Id, c.Customer.Code, c.Customer.Name, c.Customer.Stage, c.Contact.Name, c.Contact.Title, c.Contact.Department,
        c.SeesData ? c.Contact.Mobile : null, c.SeesData ? c.Contact.Phone : null, c.SeesData ? c.Contact.Email : null, c.SeesData ? c.Contact.WeChat : null,
        c.Contact.IsPrimary, c.Contact.DecisionRole, c.Contact.IsFormer, c.SeesData ? c.Contact.Notes : null)
    {
        OwnerId = c.Customer.OwnerId,
        Custom = c.SeesData ? c.Contact.Custom : null,
    });

    // Starts from the search indexes, so that contacts that do not match are never read.
    private IQueryable<Guid>? Found(string? typed)
    {
        if (context.Search.Contacts(typed) is not { } byName || context.Search.ContactData(typed) is not { } byData || context.Search.Customers(typed) is not { } numbers)
        {
            return null;
        }

        IQueryable<Guid> open = Open();
        IQueryable<Guid> customers = context.Customers.IgnoreAutoIncludes().Where(c => numbers.Contains(c.Number)).Select(c => c.Id);
        return context.Contacts.Where(c => byName.Contains(c.Id)).Select(c => c.Id)
            .Union(context.Contacts.Where(c => byData.Contains(c.Id) && open.Contains(c.CustomerId)).Select(c => c.Id))
            .Union(context.Contacts.Where(c => customers.Contains(c.CustomerId)).Select(c => c.Id));
    }

    // A filter on fields that the viewer may not see would reveal their values.
    private IQueryable<Contact> Said(IQueryable<Contact> contacts, IReadOnlyList<CustomFilter> filters)
    {
        IQueryable<Contact> said = contacts.WhereCustom(lists, CustomFieldTarget.Contact, filters);
        IQueryable<Guid> open = Open();
        return ReferenceEquals(said, contacts) ? contacts : said.Where(c => open.Contains(c.CustomerId));
    }

    private IQueryable<Guid> Open() => context.Customers.IgnoreAutoIncludes().ContactDataVisibleTo(viewer, context).Select(c => c.Id);

    private IQueryable<ContactOfCustomer> Joined(IQueryable<Contact> contacts, IQueryable<Customer> customers)
    {
        IQueryable<Guid> open = Open();
        return from contact in contacts.AsNoTracking()
               join customer in customers on contact.CustomerId equals customer.Id
               select new ContactOfCustomer { Contact = contact, Customer = customer, SeesData = open.Contains(customer.Id) };
    }
}
