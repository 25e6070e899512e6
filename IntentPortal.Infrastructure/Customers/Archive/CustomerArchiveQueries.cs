using System.Runtime.CompilerServices;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Archive;

internal sealed class CustomerArchiveQueries(IDbContextFactory<PortalDbContext> contexts, IReferenceData reference) : ViewerQueries(contexts), ICustomerArchiveQueries
{
    private readonly IDbContextFactory<PortalDbContext> contexts = contexts;

    public Task<Page<CustomerRow>> PageAsync(Guid actor, CustomerPageRequest request, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new Page<CustomerRow>([], 0),
            async (context, viewer) =>
            {
                var query = new CustomerPageQuery(context, viewer, await reference.GetAsync(cancel));
                IQueryable<Customer> customers = query.Where(request.Filter);
                int total = await customers.Select(c => c.Id).Take(Limits.CountedRows + 1).CountAsync(cancel);
                List<CustomerRow> rows = await query.Order(customers, request)
                    .Skip(Math.Max(0, request.Skip)).Take(Math.Clamp(request.Take, 1, Limits.PageSize))
                    .RowsAsync(context, viewer, request.WithDetails, cancel);
                return new Page<CustomerRow>(rows, total);
            },
            cancel);

    public async IAsyncEnumerable<CustomerRow> AllAsync(Guid actor, CustomerPageRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        if (await ViewerReader.ReadAsync(context, actor, cancel) is not { } viewer)
        {
            yield break;
        }

        var query = new CustomerPageQuery(context, viewer, await reference.GetAsync(cancel));
        List<Guid> ids = await query.Order(query.Where(request.Filter), request).Select(c => c.Id).ToListAsync(cancel);
        IAsyncEnumerable<CustomerRow> rows = InChunksAsync(
            ids,
            part => context.Customers.IgnoreAutoIncludes().Where(c => part.Contains(c.Id)).VisibleTo(viewer, context).RowsAsync(context, viewer, request.WithDetails, cancel),
            row => row.Id);
        await foreach (CustomerRow row in rows.WithCancellation(cancel))
        {
            yield return row;
        }
    }

    public async IAsyncEnumerable<ContactRow> AllContactsAsync(Guid actor, ContactPageRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        if (await ViewerReader.ReadAsync(context, actor, cancel) is not { } viewer)
        {
            yield break;
        }

        var query = new ContactPageQuery(context, viewer, await reference.GetAsync(cancel));
        List<Guid> ids = await query.Order(query.Where(request), request).Select(c => c.Contact.Id).ToListAsync(cancel);
        IAsyncEnumerable<ContactRow> rows = InChunksAsync(ids, part => query.OfIds(part).ToListAsync(cancel), row => row.Id);
        await foreach (ContactRow row in rows.WithCancellation(cancel))
        {
            yield return row;
        }
    }

    public Task<Page<ContactRow>> ContactsPageAsync(Guid actor, ContactPageRequest request, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new Page<ContactRow>([], 0),
            async (context, viewer) =>
            {
                var query = new ContactPageQuery(context, viewer, await reference.GetAsync(cancel));
                IQueryable<ContactOfCustomer> contacts = query.Where(request);
                int total = await contacts.Select(c => c.Contact.Id).Take(Limits.CountedRows + 1).CountAsync(cancel);
                List<ContactRow> rows = await ContactPageQuery.Rows(
                    query.Order(contacts, request).Skip(Math.Max(0, request.Skip)).Take(Math.Clamp(request.Take, 1, Limits.PageSize)))
                    .ToListAsync(cancel);
                return new Page<ContactRow>(rows, total);
            },
            cancel);

    public Task<CustomerDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel) =>
        ReadAsync<CustomerDetail?>(actor, null, async (context, viewer) => await new CustomerDetailQuery(context, viewer, await reference.GetAsync(cancel)).FindAsync(code, cancel), cancel);

    public Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid customerId, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<TimelineItem>>(
            actor,
            [],
            async (context, viewer) =>
            {
                if (!await context.SeesCustomerAsync(viewer, customerId, cancel))
                {
                    return [];
                }

                IReadOnlyList<TimelineItem> items = await CustomerTimeline.ReadAsync(context, viewer, customerId, take, cancel);
                return await context.SeesContactDataAsync(viewer, customerId, cancel) ? items : [.. items.Select(ContactDataRedaction.Without)];
            },
            cancel);

    public Task<ConcurrentChange?> ConcurrentChangeAsync(Guid actor, Guid customerId, CancellationToken cancel) =>
        ReadAsync<ConcurrentChange?>(actor, null, (context, viewer) => new ConcurrentChangeQuery(context, viewer).FindAsync(customerId, cancel), cancel);

    public Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel) =>
        ReadAsync<string?>(
            actor,
            null,
            (context, viewer) => context.Attachments.NameAsync(attachmentId, SubjectType.Customer, context.Customers.VisibleTo(viewer, context).Select(c => c.Id), cancel),
            cancel);
}
